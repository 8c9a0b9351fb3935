namespace OnboardingSdk.Journeys;

/// <summary>The day on which a task of a launch plan was due is over, and it is not done.</summary>
/// <param name="Flow">The plan's id.</param>
/// <param name="Task">The task's id.</param>
/// <param name="Due">The day.</param>
public sealed record TaskBecameOverdue(string Flow, string Task, DateOnly Due) : Change;
