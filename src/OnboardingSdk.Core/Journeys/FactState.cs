using System.Collections.Immutable;

namespace OnboardingSdk.Journeys;

/// <summary>What a journey remembers of one event, or of one filtered use of it.</summary>
/// <param name="Count">How often it happened.</param>
/// <param name="First">When it happened first (by <see cref="Entry.OccurredAt"/>).</param>
/// <param name="Last">When it happened last.</param>
/// <param name="LastVersion">The journey's version that the latest recorded one made.</param>
public sealed record FactState(long Count, DateTimeOffset First, DateTimeOffset Last, long LastVersion)
{
    /// <summary>The earliest times, ascending; as many as the catalog's conditions need.</summary>
    public ImmutableArray<DateTimeOffset> Earliest { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The latest times, ascending; as many as the catalog's conditions need.</summary>
    public ImmutableArray<DateTimeOffset> Latest { get; init => field = value.IsDefault ? [] : value; } = [];

    internal static FactState Add(FactState? fact, DateTimeOffset at, long version, int keepEarliest, int keepLatest)
    {
        var count = (fact?.Count ?? 0) + 1;
        var first = fact is null || at < fact.First ? at : fact.First;
        var last = fact is null || at > fact.Last ? at : fact.Last;
        return new(count, first, last, version)
        {
            Earliest = keepEarliest > 1 ? Insert(fact?.Earliest ?? [], at, keepEarliest, dropFirst: false) : [],
            Latest = keepLatest > 1 ? Insert(fact?.Latest ?? [], at, keepLatest, dropFirst: true) : [],
        };
    }

    /// <summary>When it happened for the n-th time, if that is known.</summary>
    internal DateTimeOffset? Nth(int n) => n < 1 ? null : n == 1 ? First : n <= Earliest.Length ? Earliest[n - 1] : n == Count ? Last : null;

    private static ImmutableArray<DateTimeOffset> Insert(ImmutableArray<DateTimeOffset> times, DateTimeOffset at, int keep, bool dropFirst)
    {
        var place = times.Length;
        while (place > 0 && times[place - 1] > at)
        {
            place--;
        }

        if (times.Length < keep)
        {
            return times.Insert(place, at);
        }

        if (dropFirst)
        {
            return place == 0 ? times : times.Insert(place, at).RemoveAt(0);
        }

        return place == times.Length ? times : times.Insert(place, at).RemoveAt(times.Length);
    }
}
