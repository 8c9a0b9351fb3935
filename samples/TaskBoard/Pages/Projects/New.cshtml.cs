using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskBoard.Facts;
using TaskBoard.Projects;
using TaskBoard.Web;
using TaskBoard.Workspaces;

namespace TaskBoard.Pages.Projects;

public sealed class NewModel(ProjectService projects, CurrentWorkspace current, ProductFacts facts) : PageModel
{
    [BindProperty]
    public ProjectForm Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var project = await projects.CreateAsync(current.Workspace, current.User, Input.ToDetails(), cancellationToken);
        await facts.ProjectCreatedAsync(current.User, project);
        this.Notify("Project created");
        return RedirectToPage("/Projects/Board", new { id = project.Id });
    }
}
