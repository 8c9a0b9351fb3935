namespace OnboardingSdk.Stores;

/// <summary>
/// What a store keeps to be told to others: notices that came in with a commit (<see cref="Commit.Notices"/>) and stay until somebody says that they
/// were delivered. Exactly as durable as the commit. Forgetting a subject removes its notices.
/// </summary>
public interface IOutbox
{
    /// <summary>
    /// Takes a queue's lease, or prolongs it, if nobody else has it at <paramref name="now"/>. Whether the owner has it. Times are the callers': their
    /// clocks may differ by much less than the time of a lease.
    /// </summary>
    ValueTask<bool> TakeLeaseAsync(OutboxLease lease, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Gives a lease back before its end, if the owner still has it.</summary>
    ValueTask ReleaseLeaseAsync(string queue, string owner, CancellationToken cancellationToken = default);

    /// <summary>What waits in a queue, in the order of the numbers, without what is put aside and what belongs to some subjects. Needs no lease.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="except">Subjects to pass over: those under way, and those held up.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<IReadOnlyList<OutboxItem>> ReadOutboxAsync(
        string queue, IReadOnlyCollection<SubjectKey> except, int most, CancellationToken cancellationToken = default);

    /// <summary>
    /// In one transaction: prolongs the lease, removes what was delivered and keeps what failed. Numbers that are gone are passed over. False, and nothing
    /// has happened, if somebody else has the lease or has had it since.
    /// </summary>
    /// <param name="lease">The lease, with its new end.</param>
    /// <param name="delivered">Numbers of what was delivered.</param>
    /// <param name="failed">What failed.</param>
    /// <param name="cancellationToken">Cancels, before it has begun to write.</param>
    ValueTask<bool> SettleOutboxAsync(
        OutboxLease lease, IReadOnlyCollection<long> delivered, IReadOnlyCollection<OutboxFailure> failed, CancellationToken cancellationToken = default);

    /// <summary>What every queue holds; those that hold nothing are left out.</summary>
    ValueTask<IReadOnlyList<OutboxCount>> CountOutboxAsync(CancellationToken cancellationToken = default);

    /// <summary>Lets what a queue has put aside, and what waits for its next try, be tried again at once. How many were put aside.</summary>
    ValueTask<long> BringBackAsync(string queue, CancellationToken cancellationToken = default);
}
