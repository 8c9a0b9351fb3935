using System.Collections.Concurrent;

namespace OnboardingSdk.Tests;

/// <summary>An observer that wants to hear of milestones only.</summary>
internal sealed class MilestoneWitness : IOnboardingObserver
{
    public ConcurrentQueue<string> Told { get; } = new();

    public SemaphoreSlim Arrived { get; } = new(0);

    public ValueTask MilestoneReachedAsync(MilestoneNotice notice, CancellationToken cancellationToken)
    {
        Told.Enqueue($"{notice.UserId ?? notice.AccountId}: {notice.Milestone}");
        Arrived.Release();
        return ValueTask.CompletedTask;
    }
}
