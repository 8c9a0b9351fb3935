using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.FeatureManagement;
using TaskBoard.Insights;
using TaskBoard.Projects;
using TaskBoard.Workspaces;

namespace TaskBoard.Pages.Projects;

/// <summary>A project in figures, once the team is under way; until then, what is still missing for that.</summary>
public sealed class InsightsModel(
    ProjectService projects, ProjectInsights insights, InsightsLock closed, IFeatureManager features, WorkspaceService workspaces, CurrentWorkspace current) : PageModel
{
    public Project Project { get; private set; } = null!;

    /// <summary>Null: locked.</summary>
    public ProjectFigures? Figures { get; private set; }

    /// <summary>What opens them; null: it cannot be known now.</summary>
    public IReadOnlyList<UnlockStep>? Steps { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await projects.FindAsync(current.User, id, cancellationToken) is not { } project)
        {
            return NotFound();
        }

        if (project.WorkspaceId != current.Workspace.Id)
        {
            await workspaces.SwitchAsync(current.User, project.WorkspaceId, cancellationToken);
            // Which workspace somebody is in is told with the next page.
            return RedirectToPage(new { id });
        }

        Project = project;
        if (await features.IsEnabledAsync(Features.Insights))
        {
            Figures = await insights.OfAsync(project, cancellationToken);
        }
        else
        {
            Steps = await closed.StepsAsync(cancellationToken);
        }

        return Page();
    }
}
