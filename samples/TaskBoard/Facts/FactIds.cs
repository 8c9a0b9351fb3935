using TaskBoard.Imports;
using TaskBoard.Projects;
using TaskBoard.Workspaces;

namespace TaskBoard.Facts;

/// <summary>Ids of the facts that TaskBoard's own tables can tell again: tracked live or back-filled, each counts once.</summary>
public static class FactIds
{
    public static string Created(Workspace workspace) => $"workspace-created-{workspace.Id}";

    public static string Created(Project project) => $"project-created-{project.Id}";

    public static string Created(TaskImport import, ImportRow row) => $"task-imported-{import.Id}-{row.Line}";

    public static string Assigned(TaskImport import, ImportRow row) => $"task-import-assigned-{import.Id}-{row.Line}";

    public static string Completed(TaskImport import) => $"import-completed-{import.Id}";

    public static string Joined(Guid workspace, string user) => $"member-joined-{workspace}-{user}";
}
