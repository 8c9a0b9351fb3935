namespace OnboardingSdk.Definitions;

/// <summary>The user is on one of these pages. Only where something is decided for a page, never in a recorded condition.</summary>
/// <param name="Pages">The patterns, at least one.</param>
public sealed record PageCondition(IReadOnlyList<PagePattern> Pages) : Condition;
