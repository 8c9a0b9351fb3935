using TaskBoard.Web;

namespace TaskBoard.Tasks;

/// <summary>A task as the board shows it; the page's script gets the same as JSON.</summary>
public sealed record TaskCard(
    Guid Id,
    string Title,
    string Description,
    TaskState State,
    DueLabel? Due,
    string? AssigneeId,
    Avatar? Assignee)
{
    /// <summary>The card that the script copies for new tasks.</summary>
    public static readonly TaskCard Blank = new(Guid.Empty, "", "", TaskState.Todo, null, null, null);

    public static TaskCard For(BoardTask task, DateOnly today) => new(
        task.Id,
        task.Title,
        task.Description,
        task.State,
        DueLabel.For(task, today),
        task.AssigneeId,
        task.Assignee is { } user ? Avatar.For(user.Id, user.Name) : null);
}
