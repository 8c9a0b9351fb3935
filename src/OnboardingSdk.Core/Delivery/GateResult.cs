namespace OnboardingSdk.Journeys;

/// <summary>What a gate said of a flow.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="Passed">Whether the flow passed it.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="RecheckAt">When time alone may change that; null: only something that happens can.</param>
public readonly record struct GateResult(Gate Gate, bool Passed, string Reason, DateTimeOffset? RecheckAt = null);
