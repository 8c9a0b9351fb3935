namespace OnboardingSdk.Journeys;

/// <summary>Which variant of an experiment somebody meets, and why.</summary>
public sealed record Assignment
{
    /// <summary>The experiment's id.</summary>
    public required string Experiment { get; init; }

    /// <summary>The variant, or <c>holdout</c>; null: none, since they are not in the experiment and it says nothing of the others.</summary>
    public string? Variant { get; init; }

    /// <summary>Why.</summary>
    public required AssignmentReason Reason { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Words { get; init; }

    /// <summary>The bucket of the draw, 0 to 9,999; null where nothing was drawn.</summary>
    public int? Bucket { get; init; }

    /// <summary>When it was recorded; null: it was not.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether they are in the experiment, and so counted from their first exposure.</summary>
    public bool IsMember => Reason is AssignmentReason.Recorded or AssignmentReason.Drawn;

    /// <summary>Whether the assignment is in the journey.</summary>
    public bool IsRecorded => Reason == AssignmentReason.Recorded;
}
