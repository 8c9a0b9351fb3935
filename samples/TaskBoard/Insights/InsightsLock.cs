using OnboardingSdk;
using TaskBoard.Facts;
using TaskBoard.Workspaces;

namespace TaskBoard.Insights;

/// <summary>What a team does before Insights open, and whether it has.</summary>
public sealed record UnlockStep(string Title, string Why, bool IsDone, string Page, string Label);

public sealed class InsightsLock(IOnboarding onboarding, CurrentWorkspace current)
{
    /// <summary>
    /// The parts of the milestone that opens them, from what was recorded for the workspace: the same facts that decide, so that this list and the lock never
    /// disagree. Null: it cannot be known now.
    /// </summary>
    public async Task<IReadOnlyList<UnlockStep>?> StepsAsync(CancellationToken cancellationToken = default) =>
        await onboarding.GetAccountAsync(current.Workspace.Id.ToString(), cancellationToken) is { } team
            ?
            [
                new("A first project", "There has to be something to look at.", team.Facts.ContainsKey(OnboardingEvents.ProjectCreated), "/Projects/New", "New project"),
                new("A task with an assignee", "Then figures have names.", team.Facts.ContainsKey(OnboardingEvents.TaskAssigned), "/Projects/Recent", "Open the board"),
                new("A second member", "Work that somebody else sees is worth counting.", team.Milestones.ContainsKey("team-of-two"), "/Team", "Invite somebody"),
            ]
            : null;
}
