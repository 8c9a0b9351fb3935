using TaskBoard.Tasks;
using TaskBoard.Workspaces;

namespace TaskBoard.Projects;

public sealed class Project
{
    public Guid Id { get; init; }

    public Guid WorkspaceId { get; init; }

    public string Name { get; set; } = "";

    public ProjectColor Color { get; set; }

    public string Description { get; set; } = "";

    public string CreatedById { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public Workspace Workspace { get; init; } = null!;

    public List<BoardTask> Tasks { get; } = [];
}
