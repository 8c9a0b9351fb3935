namespace OnboardingSdk.Journeys;

/// <summary>A task of an account's launch plan at a moment.</summary>
public sealed record LaunchPlanTask
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The phase that it belongs to, or null.</summary>
    public string? Phase { get; init; }

    /// <summary>Whose it is.</summary>
    public required PlanOwner Owner { get; init; }

    /// <summary>The day on which it is due; null: on none.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Whether that day is over and it is not done.</summary>
    public required bool IsOverdue { get; init; }

    /// <summary>When it was done; null: it is not.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>The host's id of the user who did it; null: not known.</summary>
    public string? DoneBy { get; init; }
}
