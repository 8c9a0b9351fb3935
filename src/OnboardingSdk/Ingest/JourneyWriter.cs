using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OnboardingSdk;

/// <summary>
/// The one writer of a process. Whoever finds it idle becomes the leader: applies what waits, commits it as a group, and hands the lead on.
/// So a lone caller pays for no change of threads, and many callers share one commit.
/// </summary>
internal sealed class JourneyWriter(
    EntryQueue queue, GroupCommit commits, StoreOutage outage, IOptions<OnboardingOptions> options, OnboardingMetrics metrics, TimeProvider clock,
    ILogger<JourneyWriter> log)
{
    public const int MaxBatch = 256;

    /// <summary>The leader works for all: nothing of a caller's (its request, its transaction, its log scope) may flow into a commit.</summary>
    private readonly ExecutionContext? ownContext = ExecutionContext.Capture();

    private int leading;

    /// <summary>Entries that wait for their commit.</summary>
    public int Waiting => queue.Waiting;

    /// <summary>Why the store cannot be written to; null: it can, as far as is known.</summary>
    public string? DownBecause => outage.Reason;

    public ValueTask<TrackResult> WriteAsync(PendingEntry pending, CancellationToken cancellationToken)
    {
        if (queue.IsClosed)
        {
            return new(TurnedAway(pending, "The process is ending."));
        }

        if (pending.IsNotKept && outage.Reason is { } reason)
        {
            return new(TurnedAway(pending, reason));
        }

        if (!queue.TryAdd(pending, options.Value.BacklogLimit))
        {
            return new(TurnedAway(pending, "As many entries as OnboardingOptions.BacklogLimit allows wait for the store already."));
        }

        Lead();
        if (!pending.Result.IsCompleted && outage.Reason is { } down)
        {
            queue.LetGo(pending, down);
        }

        return pending.Result.IsCompletedSuccessfully ? new(pending.Result.Result) : WaitAsync(pending, cancellationToken);
    }

    /// <summary>Whether nothing more is taken in.</summary>
    public bool IsClosed => queue.IsClosed;

    /// <summary>Takes in several at once, in order, and returns how many: the first for which there is no room ends it. Their results say what becomes of them.</summary>
    public int WriteAll(IReadOnlyList<PendingEntry> group)
    {
        var taken = 0;
        while (taken < group.Count && !queue.IsClosed && queue.TryAdd(group[taken], options.Value.BacklogLimit))
        {
            taken++;
        }

        if (taken > 0)
        {
            Lead();
        }

        return taken;
    }

    /// <summary>Commits what waits, as far as the store lets it, and takes nothing more.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var drained = queue.CloseAsync();
        await commits.HurryAsync().ConfigureAwait(false);
        try
        {
            await drained.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The host does not wait any longer; what is left is told below.
            await commits.AbandonAsync().ConfigureAwait(false);
        }

        if (commits.Lost + queue.Waiting is > 0 and var lost)
        {
            Log.Lost(log, lost);
        }
    }

    private async ValueTask<TrackResult> WaitAsync(PendingEntry pending, CancellationToken cancellationToken)
    {
        try
        {
            return await pending.Result.WaitAsync(options.Value.CommitTimeout, clock, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            queue.LetGo(pending, outage.TimedOut(queue.Waiting));
            return await pending.Result.ConfigureAwait(false);
        }
    }

    private void Lead()
    {
        if (Interlocked.CompareExchange(ref leading, 1, 0) != 0)
        {
            return;
        }

        if (ownContext is null)
        {
            _ = LeadAsync();
        }
        else
        {
            ExecutionContext.Run(ownContext, static writer => _ = ((JourneyWriter)writer!).LeadAsync(), this);
        }
    }

    /// <summary>One group on the caller's thread; the rest, if more came meanwhile, on another, so that no caller works for all.</summary>
    private async Task LeadAsync()
    {
        await CommitOneAsync().ConfigureAwait(false);
        if (queue.IsEmpty)
        {
            Release();
        }
        else
        {
            LeadElsewhere();
        }
    }

    private void LeadElsewhere() => ThreadPool.UnsafeQueueUserWorkItem(static writer => _ = writer.LeadOnAsync(), this, preferLocal: false);

    private async Task LeadOnAsync()
    {
        while (!queue.IsEmpty)
        {
            await CommitOneAsync().ConfigureAwait(false);
        }

        Release();
    }

    /// <summary>
    /// Something may have been queued after the last look and before the release: look once more. The exchange is a full fence; with a plain
    /// write the look could come first, and an entry would wait for the next one.
    /// </summary>
    private void Release()
    {
        Interlocked.Exchange(ref leading, 0);
        if (!queue.IsEmpty && Interlocked.CompareExchange(ref leading, 1, 0) == 0)
        {
            LeadElsewhere();
        }
    }

    private async Task CommitOneAsync()
    {
        var group = queue.Take(MaxBatch);
        var count = group.Count;
        try
        {
            await commits.RunAsync(group).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A defect of ours: whoever waits is told, and the writer goes on.
            foreach (var pending in group.Where(p => !p.IsSettled))
            {
                Reject(pending, "It could not be recorded; the log says why.", e);
            }
        }
        finally
        {
            queue.Done(count);
        }
    }

    private void Reject(PendingEntry pending, string reason, Exception? e = null)
    {
        pending.Settle(TrackStatus.Rejected, reason: reason);
        metrics.Entry(TrackStatus.Rejected);
        Log.Rejected(log, pending.Entry.Name, pending.ToString(), e?.Message ?? reason, e);
    }

    /// <summary>Not taken in. What the browser keeps comes again; a fact of the host's is lost, and that is said loudly.</summary>
    private TrackResult TurnedAway(PendingEntry pending, string reason)
    {
        if (pending.IsNotKept)
        {
            queue.LetGo(pending, reason);
        }
        else
        {
            Reject(pending, reason);
        }

        return pending.Result.Result;
    }
}
