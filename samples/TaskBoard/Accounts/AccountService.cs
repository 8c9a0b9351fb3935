using Microsoft.AspNetCore.Identity;
using TaskBoard.Data;
using TaskBoard.Workspaces;

namespace TaskBoard.Accounts;

public sealed class AccountService(
    TaskBoardDb db,
    UserManager<User> users,
    AccountStore store,
    WorkspaceService workspaces,
    InvitationService invitations,
    TimeProvider clock)
{
    /// <summary>
    /// Creates the user and either their own workspace or, with an invitation, their membership of the inviting one.
    /// All of it is saved at once: nobody ends up with an account and no place to go.
    /// </summary>
    public async Task<SignUpResult> SignUpAsync(SignUp signUp, CancellationToken cancellationToken = default)
    {
        var email = signUp.Email.Trim();
        var user = new User { UserName = email, Email = email, Name = signUp.Name.Trim(), SignedUpAt = clock.GetUtcNow() };
        var created = await AddAsync(user, signUp.Password);
        if (!created.Succeeded)
        {
            return SignUpResult.Failed(created.Errors.Select(Describe));
        }

        if (signUp.InvitationToken is not { } token)
        {
            var workspace = await workspaces.CreateAsync(user, signUp.WorkspaceName ?? "", cancellationToken);
            return new SignUpResult(user, workspace, ByInvitation: false, []);
        }

        if (await invitations.AcceptAsync(token, user, cancellationToken) is { } accepted)
        {
            return new SignUpResult(user, accepted.Workspace, ByInvitation: true, []);
        }

        db.ChangeTracker.Clear();
        return SignUpResult.Failed("This invitation is no longer valid. Ask for a new link, or sign up without it.");
    }

    public async Task RenameAsync(User user, string name, CancellationToken cancellationToken = default)
    {
        user.Name = name.Trim();
        await db.SaveChangesAsync(cancellationToken);
    }

    // Checks and adds the user, but leaves saving to whoever adds their membership.
    private async Task<IdentityResult> AddAsync(User user, string password)
    {
        store.AutoSaveChanges = false;
        try
        {
            return await users.CreateAsync(user, password);
        }
        finally
        {
            store.AutoSaveChanges = true;
        }
    }

    private static string Describe(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.DuplicateEmail)
            => "There is already an account with this e-mail address. Try signing in instead.",
        nameof(IdentityErrorDescriber.PasswordTooShort) => "Please choose a password of at least 8 characters.",
        _ => error.Description,
    };
}
