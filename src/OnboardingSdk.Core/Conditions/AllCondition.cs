namespace OnboardingSdk.Definitions;

/// <summary>True when all of its conditions are. An empty one is refused at load.</summary>
/// <param name="Conditions">The conditions, at least one.</param>
public sealed record AllCondition(IReadOnlyList<Condition> Conditions) : Condition;
