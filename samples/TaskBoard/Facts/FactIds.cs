using TaskBoard.Projects;
using TaskBoard.Workspaces;

namespace TaskBoard.Facts;

/// <summary>Ids of the facts that TaskBoard's own tables can tell again: tracked live or back-filled, each counts once.</summary>
public static class FactIds
{
    public static string Created(Workspace workspace) => $"workspace-created-{workspace.Id}";

    public static string Created(Project project) => $"project-created-{project.Id}";

    public static string Joined(Guid workspace, string user) => $"member-joined-{workspace}-{user}";
}
