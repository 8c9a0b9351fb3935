using Microsoft.EntityFrameworkCore;
using OnboardingSdk;
using TaskBoard.Data;

namespace TaskBoard.Facts;

/// <summary>Names members to each other in the workspace's roll-out plan.</summary>
public sealed class MemberNames(TaskBoardDb db) : IOnboardingNames
{
    public async ValueTask<IReadOnlyDictionary<string, string>> NamesAsync(
        string tenant, IReadOnlyCollection<string> userIds, CancellationToken cancellationToken) =>
        await db.Users.Where(user => userIds.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.Name, cancellationToken);
}
