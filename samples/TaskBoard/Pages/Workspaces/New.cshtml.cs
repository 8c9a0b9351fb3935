using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskBoard.Facts;
using TaskBoard.Web;
using TaskBoard.Workspaces;

namespace TaskBoard.Pages.Workspaces;

[WorkspaceOptional]
public sealed class NewModel(WorkspaceService workspaces, CurrentWorkspace current, ProductFacts facts) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(
        [Required(ErrorMessage = "Please give your workspace a name.")] [StringLength(80)] string name,
        CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var workspace = await workspaces.CreateAsync(current.User, name, cancellationToken);
        await facts.WorkspaceCreatedAsync(current.User, workspace);
        this.Notify($"{workspace.Name} is ready");
        return RedirectToPage("/Index");
    }
}
