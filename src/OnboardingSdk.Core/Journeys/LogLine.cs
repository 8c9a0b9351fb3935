namespace OnboardingSdk.Journeys;

/// <summary>A line of what a journey was folded from.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Number">Its place, ascending: the version that it made, unless a merge has moved it.</param>
/// <param name="IsOwn">Whether it is of the journey's own log. Of the logs of those who were merged into it only events are folded.</param>
internal readonly record struct LogLine(Entry Entry, long Number, bool IsOwn);
