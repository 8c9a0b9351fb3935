namespace OnboardingSdk.Definitions;

/// <summary>A fact that journeys keep since some condition asks for it: one event, or one filtered use of it.</summary>
/// <param name="Key">Its key in <see cref="Journey.Facts"/>.</param>
/// <param name="Event">The event's name.</param>
/// <param name="Where">The filter; empty: every occurrence.</param>
/// <param name="KeepEarliest">How many of the earliest times are kept.</param>
/// <param name="KeepLatest">How many of the latest times are kept.</param>
internal sealed record FactSpec(string Key, string Event, IReadOnlyList<PropertyTest> Where, int KeepEarliest, int KeepLatest);
