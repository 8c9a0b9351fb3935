namespace OnboardingSdk.Journeys;

/// <summary>The host reported how far a task has come.</summary>
/// <param name="Flow">The checklist's id.</param>
/// <param name="Task">The task's id.</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">How much there is.</param>
public sealed record TaskProgressed(string Flow, string Task, long Done, long Total) : Change;
