namespace OnboardingSdk.Stores;

/// <summary>What waits to be told.</summary>
public sealed partial class InMemoryStore
{
    private readonly List<Notice> outbox = [];
    private readonly Dictionary<string, OutboxLease> leases = new(StringComparer.Ordinal);
    private long lastNumber;

    /// <inheritdoc/>
    public ValueTask<bool> TakeLeaseAsync(OutboxLease lease, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (leases.TryGetValue(lease.Queue, out var held) && held.Owner != lease.Owner && held.Until > now)
            {
                return new(false);
            }

            leases[lease.Queue] = lease;
            return new(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask ReleaseLeaseAsync(string queue, string owner, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (IsOwner(queue, owner))
            {
                leases.Remove(queue);
            }

            return ValueTask.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OutboxItem>> ReadOutboxAsync(
        string queue, IReadOnlyCollection<SubjectKey> except, int most, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(except);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return new([.. outbox
                .Where(n => n.Queue == queue && n.Failure is not { Next: null } && !except.Contains(n.Subject))
                .Take(most)
                .Select(n => new OutboxItem(n.Number, n.Subject, entries[n.Entry], n.Content, n.Failure))]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> SettleOutboxAsync(
        OutboxLease lease, IReadOnlyCollection<long> delivered, IReadOnlyCollection<OutboxFailure> failed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(delivered);
        ArgumentNullException.ThrowIfNull(failed);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (!IsOwner(lease.Queue, lease.Owner))
            {
                return new(false);
            }

            leases[lease.Queue] = lease;
            outbox.RemoveAll(n => n.Queue == lease.Queue && delivered.Contains(n.Number));
            foreach (var failure in failed)
            {
                foreach (var notice in outbox.Where(n => n.Queue == lease.Queue && n.Number == failure.Number))
                {
                    notice.Failure = failure;
                }
            }

            return new(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OutboxCount>> CountOutboxAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return new([.. outbox.GroupBy(n => n.Queue, StringComparer.Ordinal).OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => new OutboxCount(
                q.Key,
                q.LongCount(n => n.Failure is not { Next: null }),
                q.LongCount(n => n.Failure is { Next: null }),
                q.LongCount(n => n.Failure is { Next: not null })))]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> BringBackAsync(string queue, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            var failed = outbox.Where(n => n.Queue == queue && n.Failure is not null).ToList();
            var putAside = failed.LongCount(n => n.Failure is { Next: null });
            failed.ForEach(n => n.Failure = null);
            return new(putAside);
        }
    }

    private bool IsOwner(string queue, string owner) => leases.TryGetValue(queue, out var held) && held.Owner == owner;

    private void Put(Commit commit)
    {
        foreach (var (queue, entry, subject, content) in commit.Notices)
        {
            outbox.Add(new() { Queue = queue, Number = ++lastNumber, Subject = subject, Entry = (subject.Tenant, entry), Content = content.ToArray() });
        }
    }

    private sealed class Notice
    {
        public required string Queue { get; init; }

        public required long Number { get; init; }

        public required SubjectKey Subject { get; init; }

        public required (string Tenant, string Id) Entry { get; set; }

        public required ReadOnlyMemory<byte> Content { get; init; }

        public OutboxFailure? Failure { get; set; }
    }
}
