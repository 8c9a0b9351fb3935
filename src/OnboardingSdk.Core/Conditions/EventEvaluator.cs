using System.Collections.Immutable;

namespace OnboardingSdk.Definitions;

/// <summary>Looks at event conditions: counts what a journey has kept.</summary>
internal static class EventEvaluator
{
    public static DateTimeOffset? Since(EventCondition condition, in Situation situation)
    {
        var journey = situation.Of(condition.Of ?? situation.Self);
        FactState? fact = null;
        journey?.Facts.TryGetValue(situation.Catalog.Index.FactKey(condition), out fact);
        if (condition.InLast is null && condition.WithinFirst is null)
        {
            return condition.Count.Contains(fact?.Count ?? 0) ? Reached(condition.Count, fact?.Nth(condition.Count.AtLeast), situation.Now) : null;
        }

        var times = InWindow(condition, journey, fact, situation.Now);
        var needed = condition.Count.AtLeast;
        return condition.Count.Contains(times.Count)
            ? Reached(condition.Count, needed > 0 && needed <= times.Count ? times[needed - 1] : null, situation.Now)
            : null;
    }

    /// <summary>How many of those that the journey has kept lie in the condition's windows.</summary>
    public static int CountInWindow(EventCondition condition, in Situation situation)
    {
        var journey = situation.Of(condition.Of ?? situation.Self);
        return InWindow(condition, journey, journey?.Facts.GetValueOrDefault(situation.Catalog.Index.FactKey(condition)), situation.Now).Count;
    }

    /// <summary>When an occurrence leaves the rolling window, or comes into it; null: not by time alone.</summary>
    public static DateTimeOffset? NextChange(EventCondition condition, in Situation situation)
    {
        var now = situation.Now;
        if (condition.InLast is not { } window || situation.Of(condition.Of ?? situation.Self)?.Facts.GetValueOrDefault(situation.Catalog.Index.FactKey(condition)) is not { } fact)
        {
            return null;
        }

        ImmutableArray<DateTimeOffset> times = fact.Latest.IsEmpty ? [fact.Last] : fact.Latest;
        return times.Select(time => time > now ? time : time.On(window)).Where(change => change > now).Cast<DateTimeOffset?>().Min();
    }

    private static List<DateTimeOffset> InWindow(EventCondition condition, Journey? journey, FactState? fact, DateTimeOffset now)
    {
        DateTimeOffset? after = condition.InLast is { } window ? now.Back(window) : null;
        var until = now;
        if (condition.WithinFirst is { } first)
        {
            var end = journey?.StartedAt is { } start ? start.On(first) : DateTimeOffset.MinValue;
            until = end < until ? end : until;
        }

        return fact is null ? [] : Within(fact, after, until);
    }

    /// <summary>The time of the occurrence that made up the count; now, where that is not known or the condition sets an upper limit.</summary>
    private static DateTimeOffset Reached(CountRange count, DateTimeOffset? nth, DateTimeOffset now) =>
        count.AtMost is null && nth is { } time ? time : now;

    /// <summary>The kept times in a window, ascending: of a rolling one the latest count, of one from the start the earliest.</summary>
    private static List<DateTimeOffset> Within(FactState fact, DateTimeOffset? after, DateTimeOffset until)
    {
        var kept = after is null ? fact.Earliest : fact.Latest;
        ImmutableArray<DateTimeOffset> times = kept.IsEmpty ? [after is null ? fact.First : fact.Last] : kept;
        var within = new List<DateTimeOffset>(times.Length);
        foreach (var time in times)
        {
            if (!(time <= after) && time <= until)
            {
                within.Add(time);
            }
        }

        return within;
    }
}
