using TaskBoard.Accounts;

namespace TaskBoard.Workspaces;

public enum MemberRole
{
    Member,
    Owner,
}

/// <summary>A user in a workspace.</summary>
public sealed class Membership
{
    public Guid WorkspaceId { get; init; }

    public string UserId { get; init; } = "";

    public MemberRole Role { get; set; }

    public DateTimeOffset JoinedAt { get; init; }

    public Workspace Workspace { get; init; } = null!;

    public User User { get; init; } = null!;
}
