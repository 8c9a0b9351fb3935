using TaskBoard.Accounts;
using TaskBoard.Projects;

namespace TaskBoard.Tasks;

public sealed class BoardTask
{
    public Guid Id { get; init; }

    public Guid ProjectId { get; init; }

    public string Title { get; set; } = "";

    public string Description { get; set; } = "";

    public TaskState State { get; set; }

    /// <summary>The place in its column, smallest on top.</summary>
    public int Position { get; set; }

    public string? AssigneeId { get; set; }

    public DateOnly? DueDate { get; set; }

    public string CreatedById { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; set; }

    public Project Project { get; init; } = null!;

    public User? Assignee { get; set; }
}
