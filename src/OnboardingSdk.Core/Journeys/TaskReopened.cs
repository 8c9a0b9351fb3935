namespace OnboardingSdk.Journeys;

/// <summary>A user unticked a task that was ticked by hand.</summary>
/// <param name="Flow">The checklist's id.</param>
/// <param name="Task">The task's id.</param>
public sealed record TaskReopened(string Flow, string Task) : Change;
