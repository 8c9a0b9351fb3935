using OnboardingSdk;
using OnboardingSdk.Journeys;
using TaskBoard.Accounts;

namespace TaskBoard.Workspaces;

/// <summary>The launch plan of a workspace: an owner starts it, all members see it.</summary>
public sealed class RolloutPlan(IOnboarding onboarding)
{
    private const string Id = "rollout";

    public async Task<LaunchPlan?> FindAsync(Workspace workspace, CancellationToken cancellationToken = default) =>
        await onboarding.Plans.GetAsync(workspace.Id.ToString(), Id, cancellationToken);

    /// <summary>False while it cannot be recorded; TaskBoard goes on without it.</summary>
    public async Task<bool> StartAsync(Workspace workspace, User lead, DateOnly start, CancellationToken cancellationToken = default)
    {
        var result = await onboarding.Plans.StartAsync(
            workspace.Id.ToString(), Id, new() { StartDate = start, Owners = { ["lead"] = lead.Id } }, cancellationToken);
        return result.Status == TrackStatus.Recorded;
    }

    public async Task<bool> StopAsync(Workspace workspace, CancellationToken cancellationToken = default) =>
        (await onboarding.Plans.StopAsync(workspace.Id.ToString(), Id, cancellationToken)).Status == TrackStatus.Recorded;
}
