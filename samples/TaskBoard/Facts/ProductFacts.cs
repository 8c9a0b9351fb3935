using OnboardingSdk;
using TaskBoard.Accounts;
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

    private async Task TrackAsync(User by, Guid workspaceId, string name, object properties, string? id = null) =>
        await onboarding.TrackAsync(by.Id, name, properties, new() { Account = workspaceId.ToString(), EventId = id });
}
