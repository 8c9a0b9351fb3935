namespace OnboardingSdk.Definitions;

/// <summary>An attribute of the user or the account passes a test.</summary>
/// <param name="Of">Whose attribute.</param>
/// <param name="Attribute">Its name.</param>
/// <param name="Test">The test.</param>
public sealed record AttributeCondition(Scope Of, string Attribute, ValueTest Test) : Condition;
