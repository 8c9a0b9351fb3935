namespace OnboardingSdk.Simulating;

/// <summary>An account's journey with one catalog, at every moment.</summary>
internal sealed class AccountTimeline
{
    private readonly List<(DateTimeOffset At, Journey Journey)> moments = [];
    private readonly Journey empty;

    public AccountTimeline(SubjectKey account, IEnumerable<Entry> entries, Catalog catalog)
    {
        empty = Journey.Empty(account);
        var journey = empty;
        foreach (var entry in entries)
        {
            journey = Follow(journey, entry, catalog);
            moments.Add((Journey.Max(moments.Count > 0 ? moments[^1].At : null, entry.RecordedAt), journey));
        }
    }

    public int Length => moments.Count;

    public Journey Last => moments.Count > 0 ? moments[^1].Journey : empty;

    /// <summary>What an entry makes of a journey: with one catalog from the beginning nothing is folded again, and what it refuses changes nothing.</summary>
    public static Journey Follow(Journey journey, Entry entry, Catalog catalog) =>
        entry.Name == EntryNames.CatalogChanged ? journey : journey.Apply(entry, catalog).Journey;

    /// <summary>With all that was recorded up to and at a moment.</summary>
    public Journey At(DateTimeOffset moment)
    {
        var (low, high) = (0, moments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = moments[middle].At <= moment ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? empty : moments[low - 1].Journey;
    }
}
