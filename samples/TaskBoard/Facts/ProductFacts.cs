using OnboardingSdk;
using TaskBoard.Accounts;
using TaskBoard.Imports;
using TaskBoard.Projects;
using TaskBoard.Tasks;
using TaskBoard.Workspaces;

namespace TaskBoard.Facts;

/// <summary>
/// Tells OnboardingSdk what happened, each time right after TaskBoard's own transaction has committed. None of this throws or waits
/// when onboarding is in trouble: TaskBoard goes on.
/// </summary>
public sealed class ProductFacts(IOnboarding onboarding)
{
    /// <summary>Who is here, and in which workspace. What is known already is not recorded again.</summary>
    public async Task SeenAsync(User user, Workspace workspace, bool isOwner)
    {
        var account = workspace.Id.ToString();
        await onboarding.IdentifyAsync(user.Id, new { role = isOwner ? "owner" : "member", firstName = user.FirstName }, new() { Account = account, StartedAt = user.SignedUpAt });
        await onboarding.IdentifyAccountAsync(account, new { name = workspace.Name }, new() { StartedAt = workspace.CreatedAt });
    }

    public async Task WorkspaceCreatedAsync(User by, Workspace workspace)
    {
        await SeenAsync(by, workspace, isOwner: true);
        await TrackAsync(by, workspace.Id, OnboardingEvents.WorkspaceCreated, new { }, FactIds.Created(workspace));
    }

    public Task MemberInvitedAsync(User by, Workspace workspace) => TrackAsync(by, workspace.Id, OnboardingEvents.MemberInvited, new { });

    public async Task MemberJoinedAsync(User user, Workspace workspace)
    {
        await SeenAsync(user, workspace, isOwner: false);
        await TrackAsync(user, workspace.Id, OnboardingEvents.MemberJoined, new { }, FactIds.Joined(workspace.Id, user.Id));
    }

    /// <summary>Two accounts were one person's: what the other one did and saw is this one's from now on.</summary>
    public async Task AccountsMergedAsync(string otherId, User user) => await onboarding.MergeAsync(otherId, user.Id);

    /// <summary>They see nothing of the workspace any more, also in tabs that are open.</summary>
    public async Task MemberLeftAsync(string userId, Workspace workspace) => await onboarding.LeaveAccountAsync(userId, workspace.Id.ToString());

    public Task ProjectCreatedAsync(User by, Project project) => TrackAsync(by, project.WorkspaceId, OnboardingEvents.ProjectCreated, new { }, FactIds.Created(project));

    public Task TaskCreatedAsync(User by, Project project) => TrackAsync(by, project.WorkspaceId, OnboardingEvents.TaskCreated, new { });

    public async Task TaskEditedAsync(User by, Project project, TaskEdited edited)
    {
        if (edited is { AssigneeChanged: true, Task.AssigneeId: { } assignee })
        {
            await TrackAsync(by, project.WorkspaceId, OnboardingEvents.TaskAssigned, new { toSelf = assignee == by.Id });
        }

        await TaskCompletedAsync(by, project, edited.Completed);
    }

    public async Task TaskCompletedAsync(User by, Project project, TaskCompleted? completed)
    {
        if (completed is not null)
        {
            await TrackAsync(by, project.WorkspaceId, OnboardingEvents.TaskCompleted, new { onTime = completed.OnTime });
        }
    }

    /// <summary>The tasks of an import are tasks like any other. They are told at once, so that they share a commit.</summary>
    public Task TasksImportedAsync(TaskImport import, IReadOnlyList<ImportRow> rows)
    {
        var (by, workspace) = (import.CreatedBy, import.Project.WorkspaceId);
        return Task.WhenAll(
            rows.Select(row => TrackAsync(by, workspace, OnboardingEvents.TaskCreated, new { }, FactIds.Created(import, row)))
                .Concat(rows.Where(row => row.AssigneeId is not null).Select(row =>
                    TrackAsync(by, workspace, OnboardingEvents.TaskAssigned, new { toSelf = row.AssigneeId == by.Id }, FactIds.Assigned(import, row)))));
    }

    /// <summary>How far an import is: every open tab of who started it draws that in the list, and at the end the task is done.</summary>
    public async Task ImportProgressAsync(TaskImport import) => await onboarding.ReportProgressAsync(import.CreatedById, "bring-tasks", import.Done, import.Total);

    public Task ImportCompletedAsync(TaskImport import, int assigned) =>
        TrackAsync(import.CreatedBy, import.Project.WorkspaceId, OnboardingEvents.ImportCompleted, new { tasks = import.Total, assigned }, FactIds.Completed(import));

    private async Task TrackAsync(User by, Guid workspaceId, string name, object properties, string? id = null) =>
        await onboarding.TrackAsync(by.Id, name, properties, new() { Account = workspaceId.ToString(), EventId = id });
}
