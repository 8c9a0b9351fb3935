using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskBoard.Projects;
using TaskBoard.Workspaces;

namespace TaskBoard.Pages.Projects;

/// <summary>Leads to the newest board, or to a page of its project, so that onboarding can point at "a board" from anywhere; without one, to where one is made.</summary>
public sealed class RecentModel(ProjectService projects, CurrentWorkspace current) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? to, CancellationToken cancellationToken) =>
        (await projects.OverviewAsync(current.Workspace.Id, cancellationToken)) is [.., var newest]
            ? RedirectToPage(to switch { "import" => "/Projects/Import", "insights" => "/Projects/Insights", _ => "/Projects/Board" }, new { id = newest.Id })
            : RedirectToPage("/Projects/New");
}
