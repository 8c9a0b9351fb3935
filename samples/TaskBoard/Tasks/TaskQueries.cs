using Microsoft.EntityFrameworkCore;
using TaskBoard.Data;
using TaskBoard.Projects;

namespace TaskBoard.Tasks;

public sealed class TaskQueries(TaskBoardDb db)
{
    public Task<BoardTask?> FindAsync(Project project, Guid taskId, CancellationToken cancellationToken = default) =>
        db.Tasks
            .Include(t => t.Assignee)
            .FirstOrDefaultAsync(t => t.Id == taskId && t.ProjectId == project.Id, cancellationToken);

    public async Task<IReadOnlyList<BoardTask>> BoardAsync(Project project, CancellationToken cancellationToken = default) =>
        await db.Tasks
            .Include(t => t.Assignee)
            .Where(t => t.ProjectId == project.Id)
            .OrderBy(t => t.Position)
            .ThenBy(t => t.CreatedAt)
            .ToListAsync(cancellationToken);

    /// <summary>The open tasks assigned to a user in a workspace, earliest due date first, those without one last.</summary>
    public async Task<IReadOnlyList<BoardTask>> AssignedAsync(
        Guid workspaceId, string userId, CancellationToken cancellationToken = default) =>
        await Open(workspaceId).Where(t => t.AssigneeId == userId).ToListAsync(cancellationToken);

    /// <summary>The open tasks of a workspace that have a due date, earliest first.</summary>
    public async Task<IReadOnlyList<BoardTask>> UpcomingAsync(
        Guid workspaceId, int count, CancellationToken cancellationToken = default) =>
        await Open(workspaceId).Where(t => t.DueDate != null).Take(count).ToListAsync(cancellationToken);

    /// <summary>An open task in a workspace that is assigned to the user.</summary>
    public Task<BoardTask?> FindAssignedAsync(
        Guid workspaceId, string userId, Guid taskId, CancellationToken cancellationToken = default) =>
        Open(workspaceId).FirstOrDefaultAsync(t => t.AssigneeId == userId && t.Id == taskId, cancellationToken);

    private IOrderedQueryable<BoardTask> Open(Guid workspaceId) =>
        db.Tasks
            .Include(t => t.Project)
            .Include(t => t.Assignee)
            .Where(t => t.Project.WorkspaceId == workspaceId && t.State != TaskState.Done)
            .OrderBy(t => t.DueDate == null)
            .ThenBy(t => t.DueDate)
            .ThenBy(t => t.CreatedAt);
}
