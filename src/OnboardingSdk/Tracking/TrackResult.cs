namespace OnboardingSdk;

/// <summary>What came of a call that records something.</summary>
/// <param name="Status">Whether it is recorded.</param>
/// <param name="EventId">The entry's id: the given one, or the one that it got.</param>
/// <param name="Version">The version of the first subject's journey after it; 0 where nothing was recorded.</param>
/// <param name="Reason">Why it was rejected, in words; else null.</param>
public readonly record struct TrackResult(TrackStatus Status, string EventId, long Version = 0, string? Reason = null);
