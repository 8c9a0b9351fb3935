using TaskBoard.Workspaces;

namespace TaskBoard.Accounts;

/// <summary>What a new person tells us. Either a workspace name or an invitation token is set.</summary>
public sealed record SignUp(string Name, string Email, string Password, string? WorkspaceName, string? InvitationToken);

/// <summary>The outcome of a sign-up: a user in a workspace, or the reasons why not.</summary>
public sealed record SignUpResult(User? User, Workspace? Workspace, bool ByInvitation, IReadOnlyList<string> Errors)
{
    public static SignUpResult Failed(params IEnumerable<string> errors) => new(null, null, false, [.. errors]);
}
