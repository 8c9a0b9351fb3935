using Polly;
using Polly.Retry;

namespace OnboardingSdk;

/// <summary>Brings one group of entries into the store, however long that takes: where the store is down, its callers are let go and it is tried again.</summary>
internal sealed class GroupCommit : IDisposable
{
    private readonly IOnboardingStore store;
    private readonly CommitRounds rounds;
    private readonly EntryQueue queue;
    private readonly StoreOutage outage;
    private readonly ResiliencePipeline patience;
    private readonly CancellationTokenSource hurry = new();
    private readonly CancellationTokenSource abandon = new();
    private readonly CancellationToken hurrying;
    private readonly CancellationToken abandoned;
    private int lost;
    private bool gaveUp;

    public GroupCommit(IOnboardingStore store, CommitRounds rounds, EntryQueue queue, StoreOutage outage, TimeProvider clock)
    {
        this.store = store;
        this.rounds = rounds;
        this.queue = queue;
        this.outage = outage;
        hurrying = hurry.Token;
        abandoned = abandon.Token;
        patience = new ResiliencePipelineBuilder { TimeProvider = clock }.AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(IsForTheMoment),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(50),
            MaxDelay = TimeSpan.FromSeconds(15),
            UseJitter = true,
        }).Build();
    }

    /// <summary>Entries that were given up when the process ended.</summary>
    public int Lost => Volatile.Read(ref lost);

    /// <summary>Whether another try may help. A file of a newer version is another process's: that may end, or this one may be updated.</summary>
    public static bool IsForTheMoment(Exception e) => e is StoreUnavailableException or StoreVersionException;

    /// <summary>Returns when every entry of the group is recorded, or known never to be.</summary>
    public async ValueTask RunAsync(List<PendingEntry> group)
    {
        if (gaveUp)
        {
            Lose(group);
            return;
        }

        try
        {
            await patience.ExecuteAsync(static (of, _) => of.Self.TryAsync(of.Group), (Self: this, Group: group), hurrying).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (hurrying.IsCancellationRequested)
        {
            await TryLastAsync(group).ConfigureAwait(false);
        }
    }

    /// <summary>The process ends: no more pauses, one last try.</summary>
    public Task HurryAsync() => hurry.CancelAsync();

    /// <summary>Nobody waits for the last try any longer.</summary>
    public async Task AbandonAsync()
    {
        await hurry.CancelAsync().ConfigureAwait(false);
        await abandon.CancelAsync().ConfigureAwait(false);
    }

    /// <summary>Ends what is under way. The sources stay: without timers they hold nothing, and a host may stop and be disposed of at the same time.</summary>
    public void Dispose()
    {
        hurry.Cancel();
        abandon.Cancel();
    }

    private async ValueTask TryAsync(List<PendingEntry> group)
    {
        outage.Asked();
        var answered = true;
        try
        {
            if (group.Count > 0)
            {
                await rounds.RunAsync(group, abandoned).ConfigureAwait(false);
            }
            else
            {
                await ProbeAsync().ConfigureAwait(false);
            }

            outage.Worked();
        }
        catch (StoreUnavailableException e) when (e.IsBusy && outage.Reason is null && !hurrying.IsCancellationRequested)
        {
            // Somebody else writes to the same file. Until that takes too long it is no outage, and whoever waits goes on waiting.
            answered = false;
            throw;
        }
        catch (Exception e) when (IsForTheMoment(e))
        {
            outage.Failed(e.Message, queue.Waiting);
            group.ForEach(p => queue.LetGo(p, e.Message));
            queue.LetGo(e.Message);
            group.RemoveAll(p => p.IsNotKept || p.IsSettled);
            throw;
        }
        finally
        {
            if (answered)
            {
                outage.Answered();
            }
        }
    }

    /// <summary>Nothing of the group is left to be tried again: then only the store itself is asked, until it works.</summary>
    private async ValueTask ProbeAsync()
    {
        try
        {
            await store.CheckAsync(abandoned).ConfigureAwait(false);
        }
        catch (Exception e) when (!IsForTheMoment(e) && e is not (OperationCanceledException or OutOfMemoryException))
        {
            // It answers, if not as it should: whoever writes next finds out.
        }
    }

    private async ValueTask TryLastAsync(List<PendingEntry> group)
    {
        try
        {
            await TryAsync(group).ConfigureAwait(false);
        }
        catch (Exception e) when (IsForTheMoment(e) || e is OperationCanceledException)
        {
            gaveUp = true;
            Lose(group);
        }
    }

    private void Lose(List<PendingEntry> group)
    {
        foreach (var pending in group.Where(p => !p.IsSettled))
        {
            queue.LetGo(pending, "The process is ending.");
            pending.GiveUp("The process is ending.");

            // A browser has what it sent, and who waits patiently is told.
            lost += pending.IsNotKept || pending.IsPatient ? 0 : 1;
        }
    }
}
