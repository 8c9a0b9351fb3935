using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TaskBoard.Accounts;
using TaskBoard.Data;

namespace TaskBoard.Workspaces;

public enum InviteOutcome
{
    Invited,
    AlreadyInvited,
    AlreadyMember,
}

/// <summary>What became of an invite; <see cref="Invitation"/> is null for somebody who is already a member.</summary>
public sealed record InviteResult(InviteOutcome Outcome, Invitation? Invitation);

public sealed class InvitationService(TaskBoardDb db, TimeProvider clock)
{
    /// <summary>Creates an invitation, or returns the open one for the same address with its time renewed.</summary>
    public async Task<InviteResult> InviteAsync(Workspace workspace, User by, string email, CancellationToken cancellationToken = default)
    {
        email = email.Trim();
        var normalized = email.ToUpperInvariant();
        if (await db.Memberships.AnyAsync(m => m.WorkspaceId == workspace.Id && m.User.NormalizedEmail == normalized, cancellationToken))
        {
            return new InviteResult(InviteOutcome.AlreadyMember, null);
        }

        var now = clock.GetUtcNow();
        var open = (await PendingAsync(workspace.Id, cancellationToken))
            .FirstOrDefault(i => string.Equals(i.Email, email, StringComparison.OrdinalIgnoreCase));
        var invitation = open ?? new Invitation
        {
            Id = Guid.CreateVersion7(now),
            WorkspaceId = workspace.Id,
            Email = email,
            Token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)),
            InvitedById = by.Id,
            CreatedAt = now,
        };
        invitation.ExpiresAt = now + Invitation.Lifetime;
        if (open is null)
        {
            db.Invitations.Add(invitation);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new InviteResult(open is null ? InviteOutcome.Invited : InviteOutcome.AlreadyInvited, invitation);
    }

    /// <summary>
    /// Makes the user a member and the workspace their current one; null if the link is unknown, used, revoked or expired.
    /// Somebody who is already a member just switches, and the link stays open for the person it was meant for.
    /// </summary>
    public async Task<Invitation?> AcceptAsync(string token, User user, CancellationToken cancellationToken = default)
    {
        var invitation = await FindOpenAsync(token, cancellationToken);
        if (invitation is null)
        {
            return null;
        }

        if (!await db.Memberships.AnyAsync(m => m.WorkspaceId == invitation.WorkspaceId && m.UserId == user.Id, cancellationToken))
        {
            var now = clock.GetUtcNow();
            invitation.AcceptedAt = now;
            invitation.AcceptedById = user.Id;
            db.Memberships.Add(new Membership { WorkspaceId = invitation.WorkspaceId, UserId = user.Id, JoinedAt = now });
        }

        user.CurrentWorkspaceId = invitation.WorkspaceId;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return invitation;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else used or revoked it in the same moment.
            db.ChangeTracker.Clear();
            return null;
        }
    }

    public async Task<bool> RevokeAsync(Guid workspaceId, Guid invitationId, CancellationToken cancellationToken = default)
    {
        var invitation = await db.Invitations.FirstOrDefaultAsync(
            i => i.Id == invitationId && i.WorkspaceId == workspaceId && i.AcceptedAt == null, cancellationToken);
        if (invitation is null)
        {
            return false;
        }

        db.Invitations.Remove(invitation);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public async Task<IReadOnlyList<Invitation>> PendingAsync(Guid workspaceId, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        return await db.Invitations
            .Include(i => i.InvitedBy)
            .Where(i => i.WorkspaceId == workspaceId && i.AcceptedAt == null && i.ExpiresAt > now)
            .OrderBy(i => i.CreatedAt)
            .ToListAsync(cancellationToken);
    }

    public Task<Invitation?> FindOpenAsync(string token, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        return db.Invitations
            .Include(i => i.Workspace)
            .Include(i => i.InvitedBy)
            .FirstOrDefaultAsync(i => i.Token == token && i.AcceptedAt == null && i.ExpiresAt > now, cancellationToken);
    }
}
