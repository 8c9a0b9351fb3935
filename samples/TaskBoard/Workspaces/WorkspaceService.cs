using Microsoft.EntityFrameworkCore;
using TaskBoard.Accounts;
using TaskBoard.Data;

namespace TaskBoard.Workspaces;

public sealed class WorkspaceService(TaskBoardDb db, TimeProvider clock)
{
    /// <summary>Creates a workspace owned by the user and makes it their current one.</summary>
    public async Task<Workspace> CreateAsync(User owner, string name, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var workspace = new Workspace { Id = Guid.CreateVersion7(now), Name = name.Trim(), CreatedAt = now };
        workspace.Members.Add(new Membership { UserId = owner.Id, Role = MemberRole.Owner, JoinedAt = now });
        db.Workspaces.Add(workspace);
        owner.CurrentWorkspaceId = workspace.Id;
        await db.SaveChangesAsync(cancellationToken);
        return workspace;
    }

    public async Task RenameAsync(Workspace workspace, string name, CancellationToken cancellationToken = default)
    {
        workspace.Name = name.Trim();
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Makes a workspace the user's current one; false if they are not a member of it.</summary>
    public async Task<bool> SwitchAsync(User user, Guid workspaceId, CancellationToken cancellationToken = default)
    {
        if (!await db.Memberships.AnyAsync(m => m.WorkspaceId == workspaceId && m.UserId == user.Id, cancellationToken))
        {
            return false;
        }

        user.CurrentWorkspaceId = workspaceId;
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Removes a member and leaves their tasks unassigned; false for a stranger or for the last owner.</summary>
    public async Task<bool> RemoveMemberAsync(Guid workspaceId, string userId, CancellationToken cancellationToken = default)
    {
        var members = await db.Memberships.Where(m => m.WorkspaceId == workspaceId).ToListAsync(cancellationToken);
        var leaving = members.FirstOrDefault(m => m.UserId == userId);
        if (leaving is null || members.All(m => m == leaving || m.Role != MemberRole.Owner))
        {
            return false;
        }

        foreach (var task in await db.Tasks
            .Where(t => t.Project.WorkspaceId == workspaceId && t.AssigneeId == userId)
            .ToListAsync(cancellationToken))
        {
            task.AssigneeId = null;
        }

        db.Memberships.Remove(leaving);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public async Task<IReadOnlyList<Member>> MembersAsync(Guid workspaceId, CancellationToken cancellationToken = default) =>
        await db.Memberships
            .Where(m => m.WorkspaceId == workspaceId)
            .OrderBy(m => m.JoinedAt)
            .Select(m => new Member(m.UserId, m.User.Name, m.User.Email!, m.Role, m.JoinedAt))
            .ToListAsync(cancellationToken);
}
