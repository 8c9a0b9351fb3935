using System.Collections.Immutable;

namespace OnboardingSdk;

/// <summary>One run of a back-fill: reads, sorts, checks, and hands on to the writer a group at a time.</summary>
internal sealed class Backfill(string tenant, JourneyWriter writer, CatalogProvider catalogs, TimeProvider clock, BackfillOptions options)
{
    /// <summary>A live fact waits behind so many at most: a quarter of what the writer commits at once.</summary>
    public const int Group = JourneyWriter.MaxBatch / 4;

    /// <summary>So many are sorted at a time.</summary>
    public const int Window = 10_000;

    private const int SubjectsWatched = 100_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<SubjectKey, long> latest = [];
    private readonly List<BackfillRejection> rejections = [];
    private BackfillResult result = new();
    private long place;

    public async Task<BackfillResult> RunAsync(IAsyncEnumerable<BackfillFact> facts, CancellationToken cancellationToken)
    {
        var window = new List<(long Place, BackfillFact Fact)>();
        await foreach (var fact in facts.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            window.Add((++place, fact));
            if (window.Count >= Window)
            {
                await WriteAsync(window, cancellationToken).ConfigureAwait(false);
                window.Clear();
            }

            if (result.StoppedBecause is not null)
            {
                return result;
            }
        }

        await WriteAsync(window, cancellationToken).ConfigureAwait(false);
        return result;
    }

    private async Task WriteAsync(List<(long Place, BackfillFact Fact)> window, CancellationToken cancellationToken)
    {
        // A stable sort: what happened at the same moment stays in the order of the stream.
        foreach (var group in window.OrderBy(f => f.Fact?.OccurredAt).Chunk(Group))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var pending = new List<(long Place, PendingEntry Entry)>(group.Length);
            foreach (var (at, fact) in group)
            {
                var (entry, reason) = Check(fact);
                if (entry is not null)
                {
                    pending.Add((at, entry));
                }
                else
                {
                    Reject(at, fact?.Id ?? "", reason!);
                }
            }

            if (options.CheckOnly)
            {
                result = result with { Recorded = result.Recorded + pending.Count };
            }
            else
            {
                await RecordAsync(pending, cancellationToken).ConfigureAwait(false);
            }

            result = result with { Rejections = [.. rejections] };
            options.Progress?.Report(result);
            if (result.StoppedBecause is not null)
            {
                return;
            }

            // Others may have their turn, though every step of this was done at once.
            await Task.Yield();
        }
    }

    private async Task RecordAsync(List<(long Place, PendingEntry Entry)> group, CancellationToken cancellationToken)
    {
        foreach (var (_, pending) in group)
        {
            Watch(pending.Entry, pending.OccurredAt!.Value);
        }

        var open = group.Select(g => g.Entry).ToList();
        while (open.Count > 0 && !writer.IsClosed)
        {
            // The backlog may be full of live facts: then these wait outside.
            var taken = writer.WriteAll(open);
            open.RemoveRange(0, taken);
            if (open.Count > 0)
            {
                await Task.Delay(Pause, clock, cancellationToken).ConfigureAwait(false);
            }
        }

        foreach (var one in open)
        {
            one.GiveUp("The process is ending.");
        }

        foreach (var (at, pending) in group)
        {
            Count(at, pending.Entry.Id, await pending.Result.WaitAsync(cancellationToken).ConfigureAwait(false));
        }
    }

    private void Count(long at, string id, TrackResult one)
    {
        switch (one.Status)
        {
            case TrackStatus.Recorded:
                result = result with { Recorded = result.Recorded + 1 };
                break;
            case TrackStatus.Repeated:
                result = result with { Repeated = result.Repeated + 1 };
                break;
            case TrackStatus.Rejected:
                Reject(at, id, one.Reason ?? "");
                break;
            default:
                result = result with { StoppedBecause = one.Reason };
                break;
        }
    }

    private void Reject(long at, string id, string reason)
    {
        result = result with { Rejected = result.Rejected + 1 };
        if (rejections.Count < options.RejectionsListed)
        {
            rejections.Add(new(at, id, reason));
        }
    }

    private void Watch(Entry entry, DateTimeOffset occurred)
    {
        var late = false;
        foreach (var subject in entry.Subjects())
        {
            if (latest.TryGetValue(subject, out var last) || latest.Count < SubjectsWatched)
            {
                late |= occurred.UtcTicks < last;
                latest[subject] = Math.Max(last, occurred.UtcTicks);
            }
        }

        result = late ? result with { OutOfOrder = result.OutOfOrder + 1 } : result;
    }

    private (PendingEntry? Entry, string? Reason) Check(BackfillFact? fact)
    {
        var now = clock.GetUtcNow();
        if (fact is null)
        {
            return (null, "It is null.");
        }

        ImmutableArray<string> users = [.. fact.UserId is null ? [] : new[] { fact.UserId }, .. fact.AlsoFor ?? []];
        if (!KeyText.IsValid(fact.Id))
        {
            return (null, $"'{fact.Id}' cannot be an event's id: 1 to {SubjectKey.MaxIdLength} characters.");
        }

        var wrong = CallCheck.Event(catalogs.Current, fact.Event) ?? CallCheck.Options(users, new() { EventId = fact.Id, OccurredAt = fact.OccurredAt }, now);
        if (wrong is not null)
        {
            return (null, wrong);
        }

        var (properties, mistake) = CallCheck.Strict(catalogs.Current.Events[fact.Event], fact.Properties);
        var entry = new Entry
        {
            Tenant = tenant,
            Id = fact.Id,
            Name = fact.Event,
            Users = users,
            Account = fact.Account,
            OccurredAt = now,
            RecordedAt = now,
            Properties = properties,
        };
        return (mistake ?? CallCheck.Subjects(entry)) is { } reason
            ? (null, reason)
            : (new(entry) { MayRepeat = true, IsPatient = true, OccurredAt = fact.OccurredAt, Tells = options.NotifyObservers ? NoticeOrigin.Backfill : null }, null);
    }
}
