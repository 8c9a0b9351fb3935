namespace OnboardingSdk.Journeys;

/// <summary>A condition as it was looked at: what it asks, whether it holds, and what was found.</summary>
/// <param name="Condition">What it asks, in words.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Since">Since when, as far as facts tell; null: it does not hold, or has no time.</param>
/// <param name="Found">What was found; empty for groups.</param>
/// <param name="Parts">The conditions that it is made of.</param>
public sealed record ConditionTrace(string Condition, bool Holds, DateTimeOffset? Since, string Found, IReadOnlyList<ConditionTrace> Parts);
