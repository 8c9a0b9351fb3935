namespace OnboardingSdk;

/// <summary>What else is known of the progress of a task.</summary>
public sealed record ProgressOptions
{
    /// <summary>The checklist of the task. Default: the only one that has a task with this id.</summary>
    public string? Checklist { get; init; }

    /// <summary>The account, where the task is an account's. Default: the user's current account, as identify told it.</summary>
    public string? Account { get; init; }
}
