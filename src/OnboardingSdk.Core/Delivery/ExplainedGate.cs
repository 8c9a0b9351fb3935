namespace OnboardingSdk.Journeys;

/// <summary>What a gate said of a flow, and what is behind it.</summary>
/// <param name="Result">What it said.</param>
/// <param name="Conditions">The condition that it asked, with what was found for each part; empty where it asks none.</param>
public sealed record ExplainedGate(GateResult Result, IReadOnlyList<ConditionTrace> Conditions);
