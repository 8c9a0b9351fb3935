using OnboardingSdk;
using TaskBoard.Data;

namespace TaskBoard.Facts;

/// <summary>
/// What the people behind TaskBoard want to know at once: a workspace has got to where TaskBoard pays off, or falls behind its roll-out plan. A real product would write to whoever brought it
/// about, or tell its CRM; and it would use <see cref="Notice.Id"/> there, since a notice may come twice.
/// </summary>
public sealed partial class ActivationLog(TaskBoardDb db, IOnboarding onboarding, ILogger<ActivationLog> log) : IOnboardingObserver
{
    public async ValueTask MilestoneReachedAsync(MilestoneNotice notice, CancellationToken cancellationToken)
    {
        if (notice is { IsActivation: true, Origin: NoticeOrigin.Live, AccountId: { } id }
            && await db.Workspaces.FindAsync([Guid.Parse(id)], cancellationToken) is { } workspace)
        {
            Activated(log, workspace.Name, notice.At, notice.At - workspace.CreatedAt);
        }
    }

    /// <summary>Who looked around before signing up: does the landing page's tour do anything?</summary>
    public async ValueTask UserMergedAsync(MergeNotice notice, CancellationToken cancellationToken)
    {
        if (notice is { IsVisitor: true, UserId: { } id } && await onboarding.GetAsync(id, cancellationToken) is { } journey)
        {
            SignedUp(log, journey.Milestones.ContainsKey("looked-around") ? "after a look around" : "without a look around");
        }
    }

    [LoggerMessage(3, LogLevel.Information, "A visitor signed in or up, {How}.")]
    private static partial void SignedUp(ILogger logger, string how);

    public async ValueTask TaskOverdueAsync(TaskOverdueNotice notice, CancellationToken cancellationToken)
    {
        if (notice.AccountId is { } id && await db.Workspaces.FindAsync([Guid.Parse(id)], cancellationToken) is { } workspace)
        {
            Overdue(log, workspace.Name, notice.Task, notice.Due);
        }
    }

    [LoggerMessage(2, LogLevel.Information, "In the roll-out plan of '{Workspace}' the task '{Task}' was due on {Due}.")]
    private static partial void Overdue(ILogger logger, string workspace, string task, DateOnly due);

    [LoggerMessage(1, LogLevel.Information, "The workspace '{Workspace}' was activated at {At:u}, {After} after it was created.")]
    private static partial void Activated(ILogger logger, string workspace, DateTimeOffset at, TimeSpan after);
}
