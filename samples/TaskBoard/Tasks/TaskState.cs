namespace TaskBoard.Tasks;

/// <summary>The columns of a board, in their order.</summary>
public enum TaskState
{
    Todo,
    Doing,
    Done,
}

public static class TaskStateNames
{
    public static readonly IReadOnlyList<TaskState> All = [TaskState.Todo, TaskState.Doing, TaskState.Done];

    public static string Label(this TaskState state) => state switch
    {
        TaskState.Todo => "To do",
        TaskState.Doing => "In progress",
        _ => "Done",
    };

    public static string Icon(this TaskState state) => state switch
    {
        TaskState.Todo => "circle",
        TaskState.Doing => "circle-dot",
        _ => "circle-check",
    };
}
