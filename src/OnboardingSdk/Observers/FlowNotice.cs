namespace OnboardingSdk;

/// <summary>A flow has begun or ended.</summary>
public sealed record FlowNotice : Notice
{
    /// <summary>The flow's id.</summary>
    public required string Flow { get; init; }
}
