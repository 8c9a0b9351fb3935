namespace OnboardingSdk;

/// <summary>A milestone was reached.</summary>
public sealed record MilestoneNotice : Notice
{
    /// <summary>The milestone's id.</summary>
    public required string Milestone { get; init; }

    /// <summary>Whether it is the activation milestone: the product has kept its promise to this user or account for the first time.</summary>
    public required bool IsActivation { get; init; }
}
