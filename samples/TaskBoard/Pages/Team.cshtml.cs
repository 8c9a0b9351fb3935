using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskBoard.Facts;
using TaskBoard.Web;
using TaskBoard.Workspaces;

namespace TaskBoard.Pages;

public sealed class TeamModel(WorkspaceService workspaces, InvitationService invitations, CurrentWorkspace current, ProductFacts facts) : PageModel
{
    public IReadOnlyList<Member> Members { get; private set; } = [];

    public IReadOnlyList<Invitation> Pending { get; private set; } = [];

    /// <summary>The invitation that was just made, whose link is shown.</summary>
    public Invitation? Fresh { get; private set; }

    public string? Email { get; private set; }

    public async Task OnGetAsync(Guid? invited, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Fresh = Pending.FirstOrDefault(i => i.Id == invited);
    }

    public async Task<IActionResult> OnPostInviteAsync(
        [Required(ErrorMessage = "Please enter an e-mail address.")]
        [EmailAddress(ErrorMessage = "This does not look like an e-mail address.")]
        [StringLength(200)]
        string email,
        CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await invitations.InviteAsync(current.Workspace, current.User, email, cancellationToken);
            if (result.Outcome == InviteOutcome.Invited)
            {
                await facts.MemberInvitedAsync(current.User, current.Workspace);
            }

            if (result.Invitation is { } invitation)
            {
                this.Notify(result.Outcome == InviteOutcome.Invited ? "Invitation ready to share" : "Already invited: here is the link again");
                return RedirectToPage(new { invited = invitation.Id });
            }

            ModelState.AddModelError("email", $"{email} is already in this workspace.");
        }

        Email = email;
        await LoadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid invitation, CancellationToken cancellationToken)
    {
        if (!await invitations.RevokeAsync(current.Workspace.Id, invitation, cancellationToken))
        {
            return NotFound();
        }

        this.Notify("Invitation revoked; its link no longer works");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string member, CancellationToken cancellationToken)
    {
        var self = member == current.User.Id;
        if ((!self && !current.IsOwner) || !await workspaces.RemoveMemberAsync(current.Workspace.Id, member, cancellationToken))
        {
            return NotFound();
        }

        await facts.MemberLeftAsync(member, current.Workspace);
        this.Notify(self ? $"You left {current.Workspace.Name}" : "Member removed");
        return self ? RedirectToPage("/Index") : RedirectToPage();
    }

    public string LinkFor(Invitation invitation) =>
        Url.PageLink("/Invite", values: new { token = invitation.Token }) ?? "";

    /// <summary>Owners remove others and anybody may leave, but the last owner stays.</summary>
    public bool CanRemove(Member member) =>
        (current.IsOwner || member.Id == current.User.Id)
        && Members.Any(other => other.Role == MemberRole.Owner && other.Id != member.Id);

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Members = await workspaces.MembersAsync(current.Workspace.Id, cancellationToken);
        Pending = await invitations.PendingAsync(current.Workspace.Id, cancellationToken);
    }
}
