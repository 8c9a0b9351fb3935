using Microsoft.Extensions.Logging;

namespace OnboardingSdk;

/// <summary>Applies a group of entries and commits it; starts over where another process was faster, and finds the entry that cannot be stored.</summary>
internal sealed class CommitRounds(
    IOnboardingStore store, JourneyLoader journeys, KnownEntries known, CatalogProvider catalogs, IJourneyChanges changes, ObserverQueues observers, DueQueues dues, OnboardingMetrics metrics,
    TimeProvider clock, ILogger<CommitRounds> log)
{
    private const int RoundsTogether = 3;
    private const int RoundsAlone = 100;

    /// <summary>Returns when every entry of the group is settled.</summary>
    /// <exception cref="StoreUnavailableException">The store is down; what is not settled is to be tried again.</exception>
    public async ValueTask RunAsync(IReadOnlyList<PendingEntry> group, CancellationToken cancellationToken)
    {
        List<PendingEntry> open = [.. group.Where(p => !p.IsSettled)];
        try
        {
            for (var round = 0; open.Count > 0; round++)
            {
                if (round >= RoundsTogether && open.Count > 1)
                {
                    await InPartsAsync(open, 1, cancellationToken).ConfigureAwait(false);
                    return;
                }

                if (round >= RoundsAlone)
                {
                    throw new StoreUnavailableException($"Others changed the same journey {RoundsAlone} times in between.");
                }

                open = await RoundAsync(open, fresh: round > 0, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (!GroupCommit.IsForTheMoment(e) && e is not (OperationCanceledException or OutOfMemoryException))
        {
            await WithoutThePoisonAsync(open, e, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>One of them cannot be applied or stored for a reason of its own: in halves it is found, and rejected alone.</summary>
    private async ValueTask WithoutThePoisonAsync(List<PendingEntry> open, Exception e, CancellationToken cancellationToken)
    {
        open.RemoveAll(p => p.IsSettled);
        if (open is [var alone])
        {
            alone.Settle(TrackStatus.Rejected, reason: "It could not be recorded; the log says why.");
            metrics.Entry(TrackStatus.Rejected);
            Log.Rejected(log, alone.Entry.Name, alone.ToString(), e.Message, e);
            return;
        }

        await InPartsAsync(open, (open.Count + 1) / 2, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask InPartsAsync(List<PendingEntry> open, int size, CancellationToken cancellationToken)
    {
        foreach (var part in open.Chunk(Math.Max(1, size)))
        {
            await RunAsync(part, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>One attempt. Returns what has to be tried again, in order.</summary>
    private async ValueTask<List<PendingEntry>> RoundAsync(List<PendingEntry> group, bool fresh, CancellationToken cancellationToken)
    {
        var later = new List<PendingEntry>();
        var open = await known.WithoutAsync(group, later, cancellationToken).ConfigureAwait(false);
        var batch = new Batch(catalogs.Current, clock.GetUtcNow(), journeys, observers, fresh, cancellationToken);
        await journeys.LoadAsync(batch, open, fresh, cancellationToken).ConfigureAwait(false);
        var again = new List<PendingEntry>();
        HashSet<SubjectKey>? behind = null;
        foreach (var pending in open)
        {
            var subjects = batch.SubjectsOf(pending);
            if (behind?.Overlaps(subjects) == true)
            {
                // Entries of one subject never overtake each other.
                again.Add(pending);
                behind.UnionWith(subjects);
            }
            else if (await batch.ApplyAsync(pending).ConfigureAwait(false) is { } refusal)
            {
                if (batch.IsFresh(subjects))
                {
                    Refuse(pending, refusal);
                }
                else
                {
                    // The cached journey may be behind what another process wrote: only a fresh one can say no for good.
                    again.Add(pending);
                    (behind ??= []).UnionWith(subjects);
                }
            }
        }

        return await CommitAsync(batch, cancellationToken).ConfigureAwait(false) ? [.. again, .. later] : [.. open.Where(p => !p.IsSettled), .. later];
    }

    private void Refuse(PendingEntry pending, string reason)
    {
        pending.Settle(TrackStatus.Rejected, reason: reason);
        metrics.Entry(TrackStatus.Rejected);
        Log.Refused(log, pending.Entry.Name, pending.ToString(), reason);
    }

    private async ValueTask<bool> CommitAsync(Batch batch, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        if (!batch.IsEmpty)
        {
            CommitResult result;
            try
            {
                result = await store.CommitAsync(batch.ToCommit(), cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                // It may have been stored all the same: the next try looks.
                foreach (var (pending, _) in batch.Recorded)
                {
                    pending.WasAttempted = true;
                }

                journeys.Drop(batch.Changed);
                throw;
            }

            if (!result.Committed)
            {
                foreach (var (pending, _) in batch.Recorded)
                {
                    pending.WasAttempted |= result.Repeats.Contains(pending.Entry.Id);
                }

                journeys.Drop(result.Conflicts);
                return false;
            }
        }

        Publish(batch, clock.GetElapsedTime(began));
        return true;
    }

    /// <summary>It is durable: whatever fails from here on, fails for others than those who waited for it.</summary>
    private void Publish(Batch batch, TimeSpan took)
    {
        var changed = batch.Changes();
        journeys.Keep(changed.Select(c => c.Journey));
        foreach (var (pending, result) in batch.Recorded)
        {
            pending.Settle(result);
        }

        try
        {
            observers.Ring(batch.Notices);
            dues.Ring(batch.Notices);
            changes.Publish(changed);
            Measure(batch, changed, took);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Log.NotTold(log, e);
        }
    }

    private void Measure(Batch batch, IReadOnlyList<JourneyChange> changed, TimeSpan took)
    {
        if (!batch.IsEmpty)
        {
            metrics.Committed(took.TotalSeconds, batch.Count);
        }

        foreach (var (_, result) in batch.Recorded)
        {
            metrics.Entry(result.Status);
        }

        foreach (var milestone in changed.SelectMany(c => c.Changes).OfType<MilestoneReached>())
        {
            metrics.Milestone(milestone.Milestone, milestone.Activation);
        }
    }
}
