namespace OnboardingSdk.Definitions;

/// <summary>One of the ways after a step: the first one whose condition holds is taken.</summary>
/// <param name="When">What has to hold, looked at in the user's journey when the step is left; null: it is always taken.</param>
/// <param name="Step">Id of the step that follows; null: the tour ends.</param>
public sealed record Branch(Condition? When, string? Step)
{
    /// <summary>Where it was written. Not part of the catalog's hash.</summary>
    public SourceLocation Location { get; init; }
}
