using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.FeatureManagement;
using TaskBoard.Insights;
using TaskBoard.Projects;
using TaskBoard.Web;
using TaskBoard.Workspaces;

namespace TaskBoard.Pages.Projects;

public sealed class EditModel(ProjectService projects, IFeatureManager features, CurrentWorkspace current) : PageModel
{
    public Project Project { get; private set; } = null!;

    public bool MayExport { get; private set; }

    [BindProperty]
    public ProjectForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input = new ProjectForm { Name = Project.Name, Color = Project.Color, Description = Project.Description };
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await projects.UpdateAsync(Project, Input.ToDetails(), cancellationToken);
        this.Notify("Project saved");
        return RedirectToPage("/Projects/Board", new { id });
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        await projects.DeleteAsync(Project, cancellationToken);
        this.Notify("Project deleted");
        return RedirectToPage("/Projects/Index");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await projects.FindAsync(current.User, id, cancellationToken) is not { } project)
        {
            return false;
        }

        Project = project;
        MayExport = project.WorkspaceId == current.Workspace.Id && await features.IsEnabledAsync(Features.Export);
        return true;
    }
}
