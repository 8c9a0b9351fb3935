namespace OnboardingSdk.Journeys;

/// <summary>What is different for a task of one account's launch plan, and what was told of it.</summary>
public sealed record PlanTaskState
{
    internal static readonly PlanTaskState None = new();

    /// <summary>Whose it is; null: as the template says.</summary>
    public PlanOwner? Owner { get; init; }

    /// <summary>The day on which it is due; null: as the template says.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The due day of which it was told that it is over; null: of none.</summary>
    public DateOnly? Told { get; init; }
}
