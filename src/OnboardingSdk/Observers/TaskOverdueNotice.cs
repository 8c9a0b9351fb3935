namespace OnboardingSdk;

/// <summary>A task of an account's launch plan is overdue.</summary>
public sealed record TaskOverdueNotice : Notice
{
    /// <summary>The plan's id.</summary>
    public required string Plan { get; init; }

    /// <summary>The task's id.</summary>
    public required string Task { get; init; }

    /// <summary>The day on which it was due.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The host's id of the user whose it was; null: a role's, or nobody's. <see cref="ILaunchPlans.GetAsync"/> says more.</summary>
    public string? OwnerId { get; init; }
}
