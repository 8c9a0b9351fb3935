namespace OnboardingSdk.Definitions;

/// <summary>Where and when a flow is suspended, though it may be active. It never ends a flow.</summary>
public sealed record HideRule
{
    /// <summary>Pages on which it is not shown; any of them.</summary>
    public IReadOnlyList<PagePattern> Pages { get; init; } = [];

    /// <summary>While this holds it is not shown, wherever the user is.</summary>
    public Condition? When { get; init; }
}
