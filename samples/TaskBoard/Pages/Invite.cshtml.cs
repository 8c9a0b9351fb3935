using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskBoard.Facts;
using TaskBoard.Web;
using TaskBoard.Workspaces;

namespace TaskBoard.Pages;

[WorkspaceOptional]
public sealed class InviteModel(InvitationService invitations, CurrentWorkspace current, ProductFacts facts) : PageModel
{
    public Invitation? Invitation { get; private set; }

    public async Task OnGetAsync(string token, CancellationToken cancellationToken) =>
        Invitation = await invitations.FindOpenAsync(token, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        if (!current.IsSignedIn)
        {
            return RedirectToPage("/SignIn", new { returnUrl = Url.Page("/Invite", new { token }) });
        }

        var accepted = await invitations.AcceptAsync(token, current.User, cancellationToken);
        if (accepted is null)
        {
            return Page();
        }

        if (accepted.AcceptedById == current.User.Id)
        {
            await facts.MemberJoinedAsync(current.User, accepted.Workspace);
        }

        this.Notify($"Welcome to {accepted.Workspace.Name}");
        return RedirectToPage("/Index");
    }
}
