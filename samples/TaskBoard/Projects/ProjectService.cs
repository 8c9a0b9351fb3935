using Microsoft.EntityFrameworkCore;
using TaskBoard.Accounts;
using TaskBoard.Data;
using TaskBoard.Tasks;
using TaskBoard.Workspaces;

namespace TaskBoard.Projects;

/// <summary>What a person fills in about a project.</summary>
public sealed record ProjectDetails(string Name, ProjectColor Color, string? Description);

public sealed class ProjectService(TaskBoardDb db, TimeProvider clock)
{
    public async Task<Project> CreateAsync(Workspace workspace, User by, ProjectDetails details, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var project = new Project { Id = Guid.CreateVersion7(now), WorkspaceId = workspace.Id, CreatedById = by.Id, CreatedAt = now };
        Apply(details, project);
        db.Projects.Add(project);
        await db.SaveChangesAsync(cancellationToken);
        return project;
    }

    public async Task UpdateAsync(Project project, ProjectDetails details, CancellationToken cancellationToken = default)
    {
        Apply(details, project);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Deletes the project with all its tasks.</summary>
    public async Task DeleteAsync(Project project, CancellationToken cancellationToken = default)
    {
        db.Projects.Remove(project);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The project, if it is in one of the user's workspaces; null otherwise, so that strangers get a 404.</summary>
    public Task<Project?> FindAsync(User user, Guid projectId, CancellationToken cancellationToken = default) =>
        db.Projects.FirstOrDefaultAsync(
            p => p.Id == projectId && p.Workspace.Members.Any(m => m.UserId == user.Id), cancellationToken);

    public async Task<IReadOnlyList<ProjectSummary>> OverviewAsync(Guid workspaceId, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        return await db.Projects
            .Where(p => p.WorkspaceId == workspaceId)
            .OrderBy(p => p.CreatedAt)
            .Select(p => new ProjectSummary(
                p.Id,
                p.Name,
                p.Color,
                p.Description,
                p.Tasks.Count,
                p.Tasks.Count(t => t.State == TaskState.Done),
                p.Tasks.Count(t => t.State != TaskState.Done && t.DueDate < today)))
            .ToListAsync(cancellationToken);
    }

    private static void Apply(ProjectDetails details, Project project)
    {
        project.Name = details.Name.Trim();
        project.Color = details.Color;
        project.Description = details.Description?.Trim() ?? "";
    }
}
