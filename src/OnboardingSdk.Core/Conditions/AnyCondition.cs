namespace OnboardingSdk.Definitions;

/// <summary>True when any of its conditions is. An empty one is refused at load.</summary>
/// <param name="Conditions">The conditions, at least one.</param>
public sealed record AnyCondition(IReadOnlyList<Condition> Conditions) : Condition;
