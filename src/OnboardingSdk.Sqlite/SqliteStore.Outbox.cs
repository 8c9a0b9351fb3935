namespace OnboardingSdk;

/// <summary>What waits to be told.</summary>
public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public async ValueTask<bool> TakeLeaseAsync(OutboxLease lease, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        return await WriteAsync(
            static (session, of) => session.Transact(
                static (session, of) =>
                {
                    var taken = session.Outbox.TakeLease(of.lease, of.now);
                    return (taken, taken);
                },
                of),
            (lease, now),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask ReleaseLeaseAsync(string queue, string owner, CancellationToken cancellationToken = default) =>
        await WriteAsync(
            static (session, of) => session.Transact(
                static (session, of) =>
                {
                    session.Outbox.ReleaseLease(of.queue, of.owner);
                    return (true, true);
                },
                of),
            (queue, owner),
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<OutboxItem>> ReadOutboxAsync(
        string queue, IReadOnlyCollection<SubjectKey> except, int most, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(except);
        return await ReadAsync(static (session, of) => session.Outbox.Read(of.queue, of.except, of.most), (queue, except, most), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> SettleOutboxAsync(
        OutboxLease lease, IReadOnlyCollection<long> delivered, IReadOnlyCollection<OutboxFailure> failed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(delivered);
        ArgumentNullException.ThrowIfNull(failed);
        return await WriteAsync(
            static (session, of) => session.Transact(
                static (session, of) =>
                {
                    var settled = session.Outbox.Settle(of.lease, of.delivered, of.failed);
                    return (settled, settled);
                },
                of),
            (lease, delivered, failed),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<OutboxCount>> CountOutboxAsync(CancellationToken cancellationToken = default) =>
        await ReadAsync(static (session, _) => session.Outbox.Count(), 0, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<long> BringBackAsync(string queue, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(queue);
        return await WriteAsync(
            static (session, of) => session.Transact(static (session, of) => (session.Outbox.BringBack(of), true), of), queue, cancellationToken).ConfigureAwait(false);
    }
}
