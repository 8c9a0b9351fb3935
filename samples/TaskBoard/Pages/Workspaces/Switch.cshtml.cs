using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskBoard.Workspaces;

namespace TaskBoard.Pages.Workspaces;

public sealed class SwitchModel(WorkspaceService workspaces, CurrentWorkspace current) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Index");

    public async Task<IActionResult> OnPostAsync(Guid workspace, CancellationToken cancellationToken) =>
        await workspaces.SwitchAsync(current.User, workspace, cancellationToken) ? RedirectToPage("/Index") : NotFound();
}
