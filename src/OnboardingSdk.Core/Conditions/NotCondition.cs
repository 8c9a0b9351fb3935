namespace OnboardingSdk.Definitions;

/// <summary>True when its condition is not.</summary>
/// <param name="Inner">The condition.</param>
public sealed record NotCondition(Condition Inner) : Condition;
