using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskBoard.Data;
using TaskBoard.Projects;
using TaskBoard.Tasks;
using TaskBoard.Workspaces;

namespace TaskBoard.Pages;

/// <summary>The landing page for strangers, the workspace at a glance for its members.</summary>
[WorkspaceOptional]
public sealed class IndexModel(
    ProjectService projects, TaskQueries tasks, WorkspaceService workspaces, CurrentWorkspace current, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; } = clock.Today();

    public IReadOnlyList<ProjectSummary> Projects { get; private set; } = [];

    public IReadOnlyList<BoardTask> Upcoming { get; private set; } = [];

    public IReadOnlyList<Member> Members { get; private set; } = [];

    /// <summary>All projects taken together.</summary>
    public ProjectSummary Total => new(
        Guid.Empty, "", default, "", Projects.Sum(p => p.Tasks), Projects.Sum(p => p.Done), Projects.Sum(p => p.Overdue));

    public string Summary => (Open: Total.Tasks - Total.Done, Total.Overdue) switch
    {
        (0, _) when Projects.Count == 0 => $"{current.Workspace.Name} is ready when you are.",
        (0, _) => "Nothing is open. Enjoy it while it lasts.",
        (1, 0) => "One task is open.",
        (var open, 0) => $"{open} tasks are open, none is overdue.",
        (var open, var overdue) => $"{open} {(open == 1 ? "task is" : "tasks are")} open, {overdue} overdue.",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!current.IsSignedIn)
        {
            return Page();
        }

        if (!current.HasWorkspace)
        {
            return RedirectToPage("/Workspaces/New");
        }

        var workspace = current.Workspace.Id;
        Projects = await projects.OverviewAsync(workspace, cancellationToken);
        Upcoming = await tasks.UpcomingAsync(workspace, count: 6, cancellationToken);
        Members = await workspaces.MembersAsync(workspace, cancellationToken);
        return Page();
    }
}
