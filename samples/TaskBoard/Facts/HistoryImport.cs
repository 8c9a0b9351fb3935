using Microsoft.EntityFrameworkCore;
using OnboardingSdk;
using TaskBoard.Data;
using TaskBoard.Workspaces;

namespace TaskBoard.Facts;

/// <summary>
/// Tells OnboardingSdk what TaskBoard's tables know from before: <c>--Onboarding:Backfill=true</c>. It may run at every start, since every fact has its id.
/// </summary>
public sealed partial class HistoryImport(IServiceScopeFactory scopes, IOnboarding onboarding, ILogger<HistoryImport> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var result = await onboarding.BackfillAsync(ReadAsync(scope.ServiceProvider.GetRequiredService<TaskBoardDb>()), cancellationToken: stoppingToken);
        Imported(log, result.Recorded, result.Repeated, result.Rejected);
        foreach (var rejection in result.Rejections)
        {
            NotImported(log, rejection.Id, rejection.Reason);
        }
    }

    /// <summary>One table after the other, each in the order of time; together they are few enough to be sorted on the way.</summary>
    private static async IAsyncEnumerable<BackfillFact> ReadAsync(TaskBoardDb db)
    {
        await foreach (var member in db.Memberships.AsNoTracking().Include(m => m.Workspace).OrderBy(m => m.JoinedAt).AsAsyncEnumerable())
        {
            yield return member.Role == MemberRole.Owner
                ? new(FactIds.Created(member.Workspace), OnboardingEvents.WorkspaceCreated, member.Workspace.CreatedAt)
                {
                    UserId = member.UserId, Account = member.WorkspaceId.ToString(),
                }
                : new(FactIds.Joined(member.WorkspaceId, member.UserId), OnboardingEvents.MemberJoined, member.JoinedAt)
                {
                    UserId = member.UserId, Account = member.WorkspaceId.ToString(),
                };
        }

        await foreach (var project in db.Projects.AsNoTracking().OrderBy(p => p.CreatedAt).AsAsyncEnumerable())
        {
            yield return new(FactIds.Created(project), OnboardingEvents.ProjectCreated, project.CreatedAt)
            {
                UserId = project.CreatedById, Account = project.WorkspaceId.ToString(),
            };
        }
    }

    [LoggerMessage(2, LogLevel.Information, "Facts from before onboarding (recorded: {Recorded}, known: {Repeated}, rejected: {Rejected}).")]
    private static partial void Imported(ILogger logger, long recorded, long repeated, long rejected);

    [LoggerMessage(3, LogLevel.Warning, "The fact '{Id}' was rejected: {Reason}")]
    private static partial void NotImported(ILogger logger, string id, string reason);
}
