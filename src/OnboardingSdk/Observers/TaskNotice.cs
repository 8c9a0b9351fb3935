namespace OnboardingSdk;

/// <summary>A task of a checklist is done.</summary>
public sealed record TaskNotice : Notice
{
    /// <summary>The checklist's id.</summary>
    public required string Checklist { get; init; }

    /// <summary>The task's id.</summary>
    public required string Task { get; init; }
}
