namespace OnboardingSdk.Journeys;

public sealed partial record Journey
{
    /// <summary>
    /// The journey with another one in it, who is the same person: both states by their rules, and the events of both logs in the order in which they were
    /// recorded (docs/decisions/0010).
    /// </summary>
    /// <param name="from">The other journey.</param>
    /// <param name="log">This journey's log; the other's lines are put between its own.</param>
    /// <param name="their">The other's log.</param>
    /// <param name="merged">The entry <c>$merged</c>.</param>
    /// <param name="catalog">The catalog in force.</param>
    /// <returns>The journey; and what both were before that: the difference is what only both together have.</returns>
    internal (Journey Journey, Journey Before) Merge(Journey from, JourneyLog log, JourneyLog their, Entry merged, Catalog catalog)
    {
        if (their.Lines.Count == 0)
        {
            return (Follow(merged, catalog), this);
        }

        var (own, other) = log.Take(their);
        var before = JourneyUnion.Of(this, from, own, other);
        var fresh = before.Folded(log, catalog);
        var union = JourneyMerge.Of(JourneyUnion.Sooner(before, fresh, catalog), fresh, merged, catalog);
        return (new JourneyFold(union, merged, catalog).Settle(fresh, all: true), before);
    }

    /// <summary>What is left of a journey that was merged into another: the way there.</summary>
    internal Journey MergedBy(Entry merged) => new()
    {
        Subject = Subject,
        Epoch = Epoch,
        Version = Version + 1,
        UpdatedAt = Max(UpdatedAt, merged.RecordedAt),
        MergedInto = merged.Users[0],
    };
}
