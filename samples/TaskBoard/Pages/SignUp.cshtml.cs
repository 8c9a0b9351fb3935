using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskBoard.Accounts;
using TaskBoard.Facts;
using TaskBoard.Web;
using TaskBoard.Workspaces;

namespace TaskBoard.Pages;

[WorkspaceOptional]
public sealed class SignUpModel(
    AccountService accounts, InvitationService invitations, SignInManager<User> signIn, CurrentWorkspace current, ProductFacts facts) : PageModel
{
    /// <summary>The invitation token, if the person came by a link.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Invite { get; set; }

    [BindProperty]
    public SignUpForm Input { get; set; } = new();

    public Invitation? Invitation { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (current.IsSignedIn)
        {
            return Invite is null ? RedirectToPage("/Index") : RedirectToPage("/Invite", new { token = Invite });
        }

        await LoadInvitationAsync(cancellationToken);
        Input.Email = Invitation?.Email ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadInvitationAsync(cancellationToken);
        if (Invitation is null && string.IsNullOrWhiteSpace(Input.WorkspaceName))
        {
            ModelState.AddModelError("Input.WorkspaceName", "Please give your workspace a name.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await accounts.SignUpAsync(
            new SignUp(Input.Name, Input.Email, Input.Password, Input.WorkspaceName, Invitation?.Token), cancellationToken);
        if (result is not { User: { } user, Workspace: { } workspace })
        {
            foreach (var error in result.Errors.Distinct())
            {
                ModelState.AddModelError("", error);
            }

            return Page();
        }

        await (result.ByInvitation ? facts.MemberJoinedAsync(user, workspace) : facts.WorkspaceCreatedAsync(user, workspace));
        await signIn.SignInAsync(user, isPersistent: true);
        this.Notify(result.ByInvitation ? $"Welcome to {workspace.Name}" : $"{workspace.Name} is ready");
        return RedirectToPage("/Index");
    }

    private async Task LoadInvitationAsync(CancellationToken cancellationToken) =>
        Invitation = Invite is null ? null : await invitations.FindOpenAsync(Invite, cancellationToken);

    public sealed class SignUpForm
    {
        [Required(ErrorMessage = "Please tell us your name.")]
        [StringLength(80)]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "Please enter your e-mail address.")]
        [EmailAddress(ErrorMessage = "This does not look like an e-mail address.")]
        [StringLength(200)]
        public string Email { get; set; } = "";

        [Required(ErrorMessage = "Please choose a password.")]
        [StringLength(200, MinimumLength = 8, ErrorMessage = "Please choose a password of at least 8 characters.")]
        public string Password { get; set; } = "";

        [StringLength(80)]
        public string? WorkspaceName { get; set; }
    }
}
