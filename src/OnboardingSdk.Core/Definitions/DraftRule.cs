namespace OnboardingSdk.Definitions;

/// <summary>That a flow is a draft: nothing of it counts, and only some see it (docs/decisions/0017).</summary>
public sealed record DraftRule
{
    /// <summary>Who sees it as if it were published. Default: nobody; a preview link shows it.</summary>
    public Condition? For { get; init; }
}
