using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TaskBoard.Data;
using TaskBoard.Workspaces;

namespace TaskBoard.Accounts;

/// <summary>What came of it: the id that the other account had, or why it was not merged.</summary>
public sealed record AccountMergeResult(string? OtherId, string? Error);

/// <summary>Makes two accounts of one person one. Whoever asks for it has to know the password of the other.</summary>
public sealed class AccountMerge(TaskBoardDb db, UserManager<User> users, SignInManager<User> signIn)
{
    // The same for an address that nobody has: nobody learns here who has an account.
    private const string NoMatch = "This e-mail and password do not match. Please try again.";

    public async Task<AccountMergeResult> MergeAsync(User user, string email, string password, CancellationToken cancellationToken = default)
    {
        if (await users.FindByEmailAsync(email.Trim()) is not { } other)
        {
            return new(null, NoMatch);
        }

        if (other.Id == user.Id)
        {
            return new(null, "That is the account that you are signed in with.");
        }

        var check = await signIn.CheckPasswordSignInAsync(other, password, lockoutOnFailure: true);
        if (!check.Succeeded)
        {
            return new(null, check.IsLockedOut ? "Too many attempts. Please wait five minutes and try again." : NoMatch);
        }

        await MoveAsync(other, user, cancellationToken);
        return new(other.Id, null);
    }

    /// <summary>All of it or nothing.</summary>
    private async Task MoveAsync(User other, User user, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (from, into) = (other.Id, user.Id);
        var mine = await db.Memberships.Where(m => m.UserId == into).ToListAsync(cancellationToken);
        foreach (var theirs in await db.Memberships.Where(m => m.UserId == from).ToListAsync(cancellationToken))
        {
            db.Memberships.Remove(theirs);
            if (mine.Find(m => m.WorkspaceId == theirs.WorkspaceId) is not { } both)
            {
                db.Memberships.Add(new() { WorkspaceId = theirs.WorkspaceId, UserId = into, Role = theirs.Role, JoinedAt = theirs.JoinedAt });
            }
            else if (theirs.Role == MemberRole.Owner)
            {
                both.Role = MemberRole.Owner;
            }
        }

        user.SignedUpAt = user.SignedUpAt < other.SignedUpAt ? user.SignedUpAt : other.SignedUpAt;
        await db.SaveChangesAsync(cancellationToken);
        await db.Tasks.Where(t => t.AssigneeId == from).ExecuteUpdateAsync(set => set.SetProperty(t => t.AssigneeId, into), cancellationToken);
        await db.Tasks.Where(t => t.CreatedById == from).ExecuteUpdateAsync(set => set.SetProperty(t => t.CreatedById, into), cancellationToken);
        await db.Projects.Where(p => p.CreatedById == from).ExecuteUpdateAsync(set => set.SetProperty(p => p.CreatedById, into), cancellationToken);
        await db.Imports.Where(i => i.CreatedById == from).ExecuteUpdateAsync(set => set.SetProperty(i => i.CreatedById, into), cancellationToken);
        await db.Invitations.Where(i => i.InvitedById == from).ExecuteUpdateAsync(set => set.SetProperty(i => i.InvitedById, into), cancellationToken);
        await db.Invitations.Where(i => i.AcceptedById == from).ExecuteUpdateAsync(set => set.SetProperty(i => i.AcceptedById, into), cancellationToken);
        await db.Users.Where(u => u.Id == from).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
