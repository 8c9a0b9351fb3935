namespace TaskBoard.Tasks;

/// <summary>What a person fills in about a task.</summary>
public sealed record TaskDetails(string Title, string? Description, TaskState State, string? AssigneeId, DateOnly? DueDate);

/// <summary>The task reached Done. On time: it has a due date, and that has not passed.</summary>
public sealed record TaskCompleted(bool OnTime);

/// <summary>A task changed its column or place; <see cref="Completed"/> is set if it reached Done by that.</summary>
public sealed record TaskMoved(BoardTask Task, TaskState From, TaskCompleted? Completed);

/// <summary>A task was edited; which of the facts that matter to others changed by that.</summary>
public sealed record TaskEdited(BoardTask Task, bool AssigneeChanged, bool DueDateChanged, TaskCompleted? Completed);
