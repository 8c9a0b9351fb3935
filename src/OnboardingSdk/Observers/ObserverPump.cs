using Microsoft.Extensions.Logging;

namespace OnboardingSdk;

/// <summary>
/// Brings the notices of one queue to its observer: subjects side by side, those of one in order. All of the store is asked from one loop; the calls
/// themselves run beside it, and what came of them is settled together.
/// </summary>
internal sealed class ObserverPump(
    ObserverRegistration observer, Bell bell, IOutbox outbox, ObserverCalls calls, OnboardingMetrics metrics, TimeProvider clock, ILogger<ObserverPump> log)
{
    /// <summary>Another process may have committed something, and this one does not hear of that.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LeaseReserve = TimeSpan.FromSeconds(20);

    private const int Page = 64;

    private readonly string owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
    private readonly Lock gate = new();

    /// <summary>Whose notices are under way, or came through and are not settled yet.</summary>
    private readonly HashSet<SubjectKey> busy = [];
    private readonly Dictionary<SubjectKey, DateTimeOffset> held = [];
    private readonly List<Task> lanes = [];
    private readonly List<long> delivered = [];
    private readonly List<OutboxFailure> failed = [];
    private readonly List<SubjectKey> ended = [];
    private DateTimeOffset leasedUntil = DateTimeOffset.MinValue;
    private int troubles;
    private volatile bool forgetHeld;

    /// <summary>Until it is stopped; calls that are under way then are waited for until <paramref name="abandon"/>.</summary>
    public async Task RunAsync(CancellationToken stopping, CancellationToken abandon)
    {
        while (!stopping.IsCancellationRequested)
        {
            var pause = await TryRoundAsync(stopping, abandon).ConfigureAwait(false);
            try
            {
                await bell.WaitAsync(pause, clock, stopping).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
            }
        }

        await Task.WhenAll(lanes).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await EndAsync().ConfigureAwait(false);
    }

    /// <summary>What was brought back is not held up any more.</summary>
    public void Hurry()
    {
        forgetHeld = true;
        bell.Ring();
    }

    private async Task<TimeSpan> TryRoundAsync(CancellationToken stopping, CancellationToken abandon)
    {
        try
        {
            var pause = await RoundAsync(stopping, abandon).ConfigureAwait(false);
            troubles = 0;
            return pause;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Busy or down: nothing is lost by waiting, and whoever records something says so already.
            if (troubles++ == 3 || !GroupCommit.IsForTheMoment(e))
            {
                Log.OutboxNotReached(log, observer.Name, e.Message, e);
            }

            return Pauses.After(Math.Min(troubles, 6));
        }
    }

    /// <summary>One look at the queue. Returns how long there is nothing to do, unless the bell rings.</summary>
    private async Task<TimeSpan> RoundAsync(CancellationToken stopping, CancellationToken abandon)
    {
        await SettleAsync(stopping).ConfigureAwait(false);
        var (passed, some) = PassedOver();
        if (some && !await HasLeaseAsync(stopping).ConfigureAwait(false))
        {
            return Look;
        }

        if (await outbox.ReadOutboxAsync(observer.Queue, passed, Page, stopping).ConfigureAwait(false) is { Count: > 0 } items)
        {
            var had = leasedUntil > clock.GetUtcNow();
            if (!await HasLeaseAsync(stopping).ConfigureAwait(false))
            {
                return Look;
            }

            // Before it was ours somebody else may have delivered what was read.
            items = had ? items : await outbox.ReadOutboxAsync(observer.Queue, passed, Page, stopping).ConfigureAwait(false);
            foreach (var subject in items.GroupBy(i => i.Subject))
            {
                Begin([.. subject], abandon, stopping);
            }

            // The page may have held only what is held up: the next one is behind it.
            if (items.Count == Page && items.All(i => held.ContainsKey(i.Subject)))
            {
                return TimeSpan.Zero;
            }
        }

        return UntilNext();
    }

    private (HashSet<SubjectKey> Subjects, bool SomeUnderWay) PassedOver()
    {
        if (forgetHeld)
        {
            forgetHeld = false;
            held.Clear();
        }

        var now = clock.GetUtcNow();
        foreach (var subject in held.Where(h => h.Value <= now).Select(h => h.Key).ToList())
        {
            held.Remove(subject);
        }

        lanes.RemoveAll(l => l.IsCompleted);
        lock (gate)
        {
            return ([.. busy, .. held.Keys], busy.Count > 0);
        }
    }

    private async ValueTask<bool> HasLeaseAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (leasedUntil - now > LeaseReserve)
        {
            return true;
        }

        var until = now + LeaseTime;
        var taken = await outbox.TakeLeaseAsync(new(observer.Queue, owner, until), now, cancellationToken).ConfigureAwait(false);
        SetLease(taken ? until : DateTimeOffset.MinValue);
        return taken;
    }

    private void SetLease(DateTimeOffset until)
    {
        lock (gate)
        {
            leasedUntil = until;
        }
    }

    private bool IsOurs()
    {
        lock (gate)
        {
            return leasedUntil > clock.GetUtcNow();
        }
    }

    private TimeSpan UntilNext()
    {
        var now = clock.GetUtcNow();
        var next = held.Count == 0 ? Look : held.Values.Min() - now;
        return next < TimeSpan.Zero ? TimeSpan.Zero : next < Look ? next : Look;
    }

    private void Begin(List<OutboxItem> items, CancellationToken abandon, CancellationToken stopping)
    {
        var subject = items[0].Subject;
        if (items[0].Failure?.Next is { } next && next > clock.GetUtcNow())
        {
            held[subject] = next;
            return;
        }

        lock (gate)
        {
            busy.Add(subject);
        }

        lanes.Add(Task.Run(() => DeliverAsync(subject, items, abandon, stopping), CancellationToken.None));
    }

    private async Task DeliverAsync(SubjectKey subject, List<OutboxItem> items, CancellationToken abandon, CancellationToken stopping)
    {
        try
        {
            foreach (var item in items)
            {
                if (!await calls.EnterAsync(stopping).ConfigureAwait(false))
                {
                    return;
                }

                bool mayGoOn;
                try
                {
                    // It has waited for its turn: is it still ours?
                    mayGoOn = IsOurs() && Note(item, await calls.TellAsync(observer, item, abandon).ConfigureAwait(false));
                }
                finally
                {
                    calls.Leave();
                }

                if (!mayGoOn)
                {
                    return;
                }
            }
        }
        finally
        {
            lock (gate)
            {
                ended.Add(subject);
            }

            bell.Ring();
        }
    }

    /// <summary>Keeps what came of a call until it is settled. Whether the subject's next notice may follow.</summary>
    private bool Note(OutboxItem item, CallOutcome outcome)
    {
        lock (gate)
        {
            if (outcome.Delivered)
            {
                delivered.Add(item.Number);
            }
            else if (outcome.Failure is { } failure)
            {
                failed.Add(failure);
            }
        }

        bell.Ring();
        return outcome.Delivered || outcome.Failure is { Next: null };
    }

    private async ValueTask SettleAsync(CancellationToken cancellationToken)
    {
        List<long> through;
        List<OutboxFailure> not;
        List<SubjectKey> free;
        lock (gate)
        {
            (through, not, free) = ([.. delivered], [.. failed], [.. ended]);
        }

        var kept = true;
        if (through.Count + not.Count > 0)
        {
            var until = clock.GetUtcNow() + LeaseTime;
            kept = await outbox.SettleOutboxAsync(new(observer.Queue, owner, until), through, not, cancellationToken).ConfigureAwait(false);
            SetLease(kept ? until : DateTimeOffset.MinValue);
        }

        lock (gate)
        {
            // What came in meanwhile stays for the next time.
            delivered.RemoveRange(0, through.Count);
            failed.RemoveRange(0, not.Count);
            ended.RemoveRange(0, free.Count);
            busy.ExceptWith(free);
        }

        if (kept)
        {
            metrics.Notices(observer.Name, "delivered", through.Count);
            metrics.Notices(observer.Name, "failed", not.Count(f => f.Next is not null));
            metrics.Notices(observer.Name, "put_aside", not.Count(f => f.Next is null));
        }
    }

    private async Task EndAsync()
    {
        try
        {
            await SettleAsync(CancellationToken.None).ConfigureAwait(false);
            if (IsOurs())
            {
                await outbox.ReleaseLeaseAsync(observer.Queue, owner, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // What came through comes again, and the lease runs out by itself.
            Log.OutboxNotReached(log, observer.Name, e.Message, e);
        }
    }
}
