using TaskBoard.Accounts;

namespace TaskBoard.Workspaces;

/// <summary>
/// A link that lets whoever opens it join a workspace, once. It is meant for the person with this e-mail address,
/// who may well have their account under another one, so the address is not compared on joining.
/// </summary>
public sealed class Invitation
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    public Guid Id { get; init; }

    public Guid WorkspaceId { get; init; }

    public string Email { get; init; } = "";

    /// <summary>256 random bits, base64url.</summary>
    public string Token { get; init; } = "";

    public string InvitedById { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public string? AcceptedById { get; set; }

    public Workspace Workspace { get; init; } = null!;

    public User InvitedBy { get; init; } = null!;
}
