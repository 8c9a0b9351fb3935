using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskBoard.Accounts;
using TaskBoard.Workspaces;

namespace TaskBoard.Pages;

[WorkspaceOptional]
public sealed class SignInModel(SignInManager<User> signIn, CurrentWorkspace current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public SignInForm Input { get; set; } = new();

    private string Destination => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/";

    public IActionResult OnGet() => current.IsSignedIn ? LocalRedirect(Destination) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await signIn.PasswordSignInAsync(Input.Email.Trim(), Input.Password, isPersistent: true, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            return LocalRedirect(Destination);
        }

        ModelState.AddModelError("", result.IsLockedOut
            ? "Too many attempts. Please wait five minutes and try again."
            : "This e-mail and password do not match. Please try again.");
        return Page();
    }

    public sealed class SignInForm
    {
        [Required(ErrorMessage = "Please enter your e-mail address.")]
        public string Email { get; set; } = "";

        [Required(ErrorMessage = "Please enter your password.")]
        public string Password { get; set; } = "";
    }
}
