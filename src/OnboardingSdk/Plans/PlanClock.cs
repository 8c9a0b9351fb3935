using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OnboardingSdk;

/// <summary>
/// Records that tasks of launch plans have become overdue, when their moment has come (docs/decisions/0011). It sleeps until the next moment of any plan; of what other
/// processes have committed it learns every five minutes, and they have a clock of their own.
/// </summary>
internal sealed class PlanClock(
    DueQueues dues, IOnboardingStore store, JourneyReader journeys, JourneyWriter writer, CatalogProvider catalogs, TimeProvider clock, ILogger<PlanClock> log) : BackgroundService
{
    public static readonly TimeSpan Look = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(30);

    private const int Page = 64;

    private readonly string owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
    private int troubles;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        catalogs.Changed += dues.Bell.Ring;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var pause = await TryRoundAsync(stoppingToken).ConfigureAwait(false);
                await dues.Bell.WaitAsync(pause, clock, stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<TimeSpan> TryRoundAsync(CancellationToken stopping)
    {
        try
        {
            // What is committed from here on rings, or is found by this round.
            dues.SleepsUntil = DateTimeOffset.MaxValue;
            if (catalogs.Current.Plans.Count == 0)
            {
                // Whoever has no launch plans pays nothing for them; a catalog that has some rings.
                return Timeout.InfiniteTimeSpan;
            }

            var pause = await RoundAsync(stopping).ConfigureAwait(false);
            dues.SleepsUntil = clock.GetUtcNow() + pause;
            troubles = 0;
            return pause;
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            if (troubles++ == 3 || !GroupCommit.IsForTheMoment(e))
            {
                Log.DueNotReached(log, e.Message, e);
            }

            return Pauses.After(Math.Min(troubles, 6));
        }
    }

    private async ValueTask<TimeSpan> RoundAsync(CancellationToken stopping)
    {
        var next = DateTimeOffset.MaxValue;
        foreach (var count in await store.CountOutboxAsync(stopping).ConfigureAwait(false))
        {
            if (count.Waiting == 0 || DueQueues.MomentOf(count.Queue) is not { } moment)
            {
                continue;
            }

            if (moment > clock.GetUtcNow())
            {
                next = moment < next ? moment : next;
            }
            else if (!await TellAsync(count.Queue, stopping).ConfigureAwait(false))
            {
                // Somebody else is at it; should they die, their lease ends.
                next = clock.GetUtcNow() + LeaseTime;
            }
        }

        var pause = next - clock.GetUtcNow();
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause < Look ? pause : Look;
    }

    /// <summary>Tells all that waits in a queue. Whether it was ours to tell.</summary>
    private async ValueTask<bool> TellAsync(string queue, CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        if (!await store.TakeLeaseAsync(new(queue, owner, now + LeaseTime), now, stopping).ConfigureAwait(false))
        {
            return false;
        }

        try
        {
            while (await store.ReadOutboxAsync(queue, [], Page, stopping).ConfigureAwait(false) is { Count: > 0 } items)
            {
                var (told, failed) = await TellAsync(items, stopping).ConfigureAwait(false);
                if (!await store.SettleOutboxAsync(new(queue, owner, clock.GetUtcNow() + LeaseTime), told, failed, stopping).ConfigureAwait(false))
                {
                    return false;
                }
            }
        }
        finally
        {
            await store.ReleaseLeaseAsync(queue, owner, CancellationToken.None).ConfigureAwait(false);
        }

        return true;
    }

    private async ValueTask<(List<long> Told, List<OutboxFailure> Failed)> TellAsync(IReadOnlyList<OutboxItem> items, CancellationToken stopping)
    {
        var (told, failed) = (new List<long>(items.Count), new List<OutboxFailure>());
        foreach (var item in items)
        {
            try
            {
                await TellAsync(item.Subject, DueQueues.PlanOf(item), stopping).ConfigureAwait(false);
                told.Add(item.Number);
            }
            catch (Exception e) when (!GroupCommit.IsForTheMoment(e) && e is not (OperationCanceledException or OutOfMemoryException))
            {
                // One account's trouble is not that of the others.
                Log.DueNotReached(log, e.Message, e);
                failed.Add(new(item.Number, 1, clock.GetUtcNow(), null));
            }
        }

        return (told, failed);
    }

    /// <summary>Looks at the plan as it stands: what is done, was moved or was told needs nothing.</summary>
    private async ValueTask TellAsync(SubjectKey account, string planId, CancellationToken stopping)
    {
        var journey = await journeys.SettledAsync(account, stopping).ConfigureAwait(false);
        if (catalogs.Current.Flows.GetValueOrDefault(planId) is not ChecklistDefinition { Template: not null } checklist || journey.Flow(planId) is not { Plan: { } plan } state)
        {
            return;
        }

        foreach (var (task, due, _) in Plans.Overdue(checklist, state, clock.GetUtcNow()))
        {
            if (plan.Task(task.Id).Told == due)
            {
                continue;
            }

            var now = clock.GetUtcNow();
            var whose = Plans.Owner(checklist, task, state).UserId;
            var entry = new Entry
            {
                Tenant = account.Tenant, Id = Batch.NewId(), Name = EntryNames.TaskOverdue, Users = whose is null ? [] : [whose], Account = account.Id, OccurredAt = now, RecordedAt = now,
                Properties = TaskEntries.Properties(catalogs.Current, planId, task.Id),
            };
            if ((await writer.WriteAsync(new(entry), stopping).ConfigureAwait(false)).Status == TrackStatus.Deferred)
            {
                throw new StoreUnavailableException("What is overdue could not be recorded yet.");
            }
        }
    }
}
