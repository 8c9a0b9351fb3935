namespace OnboardingSdk.Definitions;

/// <summary>Hours of a day: from <paramref name="From"/>, included, to <paramref name="Until"/>, excluded. They may pass midnight; then they belong to the day on which they began.</summary>
/// <param name="From">The first moment.</param>
/// <param name="Until">The first moment after them.</param>
public readonly record struct DailyHours(TimeOnly From, TimeOnly Until);
