namespace OnboardingSdk.Journeys;

/// <summary>A task of a checklist is done.</summary>
/// <param name="Flow">The checklist's id.</param>
/// <param name="Task">The task's id.</param>
/// <param name="At">When its condition first held.</param>
public sealed record TaskCompleted(string Flow, string Task, DateTimeOffset At) : Change;
