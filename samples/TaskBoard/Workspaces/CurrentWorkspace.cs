using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using TaskBoard.Accounts;
using TaskBoard.Data;

namespace TaskBoard.Workspaces;

/// <summary>
/// Who asks, and in which workspace: loaded once per request by <see cref="CurrentWorkspaceFilter"/>. Membership is read
/// from the database each time, so a removed member loses access at once and not when the cookie ends.
/// </summary>
public sealed class CurrentWorkspace(TaskBoardDb db)
{
    private User? user;
    private Membership? membership;

    /// <summary>False for an anonymous request and for a cookie whose user no longer exists.</summary>
    public bool IsSignedIn => user is not null;

    public bool HasWorkspace => membership is not null;

    public User User => user ?? throw new InvalidOperationException("Nobody is signed in; check IsSignedIn first.");

    public Workspace Workspace =>
        membership?.Workspace ?? throw new InvalidOperationException("The user is in no workspace; check HasWorkspace first.");

    public bool IsOwner => membership?.Role == MemberRole.Owner;

    /// <summary>All workspaces of the user, oldest membership first.</summary>
    public IReadOnlyList<Workspace> All { get; private set; } = [];

    public async Task LoadAsync(ClaimsPrincipal principal, CancellationToken cancellationToken = default)
    {
        if (principal.FindFirstValue(ClaimTypes.NameIdentifier) is not { } userId)
        {
            return;
        }

        user = await db.Users.FirstOrDefaultAsync(u => u.Id == userId, cancellationToken);
        if (user is null)
        {
            return;
        }

        var memberships = await db.Memberships
            .Include(m => m.Workspace)
            .Where(m => m.UserId == userId)
            .OrderBy(m => m.JoinedAt)
            .ToListAsync(cancellationToken);
        membership = memberships.FirstOrDefault(m => m.WorkspaceId == user.CurrentWorkspaceId) ?? memberships.FirstOrDefault();
        All = [.. memberships.Select(m => m.Workspace)];
    }
}
