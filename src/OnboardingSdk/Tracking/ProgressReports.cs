using System.Collections.Concurrent;

namespace OnboardingSdk;

/// <summary>
/// Thins out what hosts report: each report would be an entry of the log and a push to every tab. The first is written at once, and one of the total;
/// of the others the latest, after a pause that grows with the work (docs/decisions/0004).
/// </summary>
internal sealed class ProgressReports(JourneyWriter writer, TimeProvider clock)
{
    public static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>After so long without a report the work is taken to be over.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    private static readonly TrackResult Waits = new(TrackStatus.Deferred, "", Reason: "Another report was recorded a moment ago; the latest one follows.");
    private static readonly TrackResult Same = new(TrackStatus.Repeated, "", Reason: "The report before it said the same.");
    private readonly ConcurrentDictionary<(SubjectKey Subject, string Checklist, string Task), Work> open = new();

    /// <summary>Pieces of work that are remembered.</summary>
    public int Count => open.Count;

    /// <param name="subject">Who it was reported for.</param>
    /// <param name="entry">The report.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<TrackResult> WriteAsync(SubjectKey subject, PendingEntry entry, CancellationToken cancellationToken)
    {
        var properties = entry.Entry.Properties;
        var (done, total) = (properties[EntryNames.Done].Number, properties[EntryNames.Total].Number);
        var key = (subject, properties[EntryNames.Flow].Text!, properties[EntryNames.Task].Text!);
        while (true)
        {
            var work = open.GetOrAdd(key, _ => new(clock.GetUtcNow()));
            lock (work)
            {
                if (work.IsOver)
                {
                    continue;
                }

                if (work.Latest is null && work.Written == (done, total))
                {
                    return new(Same);
                }

                // What begins anew is not hidden by what came before it, and what is complete waits for nothing.
                var isAtOnce = work.Timer is null || work.IsQuiet || ((done == 0 || done >= total) && work.Written != (done, total));
                if (!isAtOnce)
                {
                    work.Latest = Further(work.Latest, entry);
                    return new(Waits);
                }

                work.Latest = null;
                work.Timer ??= NewTimer(() => Look(key, work));
                Arm(work, (done, total));
            }

            return writer.WriteAsync(entry, cancellationToken);
        }
    }

    /// <summary>Drops what waits for a user: who is forgotten does not come back half a minute later.</summary>
    public void Forget(SubjectKey subject)
    {
        foreach (var (key, work) in open)
        {
            lock (work)
            {
                if (key.Subject == subject || (key.Subject.Tenant == subject.Tenant && work.Latest?.Entry.Users.Contains(subject.Id) == true))
                {
                    work.Latest = null;
                }
            }
        }
    }

    /// <summary>Hands over what waits: the process is ending.</summary>
    public void Flush()
    {
        foreach (var (key, work) in open)
        {
            PendingEntry? latest;
            lock (work)
            {
                latest = work.Latest;
                work.IsOver = true;
                open.TryRemove(new(key, work));
                work.Timer?.Dispose();
            }

            if (latest is not null)
            {
                _ = writer.WriteAsync(latest, CancellationToken.None).AsTask();
            }
        }
    }

    private void Look((SubjectKey Subject, string Checklist, string Task) key, Work work)
    {
        PendingEntry? latest;
        lock (work)
        {
            if (work.IsOver)
            {
                return;
            }

            latest = work.Latest;
            work.Latest = null;
            if (latest is null && clock.GetUtcNow() - work.Last >= Silence)
            {
                work.IsOver = true;
                open.TryRemove(new(key, work));
                work.Timer!.Dispose();
                return;
            }

            if (latest is null)
            {
                work.IsQuiet = true;
                work.Timer!.Change(Silence, Timeout.InfiniteTimeSpan);
                return;
            }

            Arm(work, (Number(latest, EntryNames.Done), Number(latest, EntryNames.Total)));
        }

        // Nobody waits for it; where the store is down it waits with the others.
        _ = writer.WriteAsync(latest, CancellationToken.None).AsTask();
    }

    private void Arm(Work work, (double? Done, double? Total) written)
    {
        work.IsQuiet = false;
        work.Last = clock.GetUtcNow();
        work.Written = written;
        work.Timer!.Change(Pause(work), Timeout.InfiniteTimeSpan);
    }

    /// <summary>Nothing of the caller's (its request, its transaction) lives on in it.</summary>
    private ITimer NewTimer(Action look)
    {
        using var _ = ExecutionContext.SuppressFlow();
        return clock.CreateTimer(_ => look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Pause(Work work)
    {
        var grown = (clock.GetUtcNow() - work.Since) / 100;
        return grown < ShortestPause ? ShortestPause : grown > LongestPause ? LongestPause : grown;
    }

    /// <summary>Of two threads' reports the one that says more, as long as they speak of the same total.</summary>
    private static PendingEntry Further(PendingEntry? before, PendingEntry now) =>
        before is not null && Number(before, EntryNames.Total) == Number(now, EntryNames.Total) && Number(before, EntryNames.Done) > Number(now, EntryNames.Done) ? before : now;

    private static double? Number(PendingEntry entry, string name) => entry.Entry.Properties[name].Number;

    private sealed class Work(DateTimeOffset since)
    {
        public DateTimeOffset Since => since;
        public DateTimeOffset Last { get; set; }
        public (double? Done, double? Total) Written { get; set; }
        public PendingEntry? Latest { get; set; }
        public ITimer? Timer { get; set; }
        public bool IsQuiet { get; set; }
        public bool IsOver { get; set; }
    }
}
