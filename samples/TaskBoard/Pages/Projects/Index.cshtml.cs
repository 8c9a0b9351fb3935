using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskBoard.Projects;
using TaskBoard.Workspaces;

namespace TaskBoard.Pages.Projects;

public sealed class IndexModel(ProjectService projects, CurrentWorkspace current) : PageModel
{
    public IReadOnlyList<ProjectSummary> Projects { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Projects = await projects.OverviewAsync(current.Workspace.Id, cancellationToken);
}
