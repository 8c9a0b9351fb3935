namespace OnboardingSdk.Stores;

/// <summary>
/// Where journeys and the log are kept. Every store passes the conformance kit of <c>OnboardingSdk.Testing</c>. All members may be
/// called concurrently. What cannot be done for the moment (locked, full, unreachable) is a <see cref="StoreUnavailableException"/>; an
/// <see cref="ArgumentException"/> or anything else means that another try would not help. Keys are compared ordinally.
/// </summary>
public interface IOnboardingStore : IOutbox, IAsyncDisposable
{
    /// <summary>Creates what is missing and migrates what is older. Idempotent, also when several processes do it at once.</summary>
    /// <exception cref="StoreVersionException">The store was written by a newer version of the SDK.</exception>
    ValueTask InitializeAsync(CancellationToken cancellationToken = default);

    /// <summary>The journeys of some subjects, as they are at one moment; those that nothing was recorded of are left out.</summary>
    ValueTask<IReadOnlyDictionary<SubjectKey, Journey>> LoadAsync(IReadOnlyCollection<SubjectKey> subjects, CancellationToken cancellationToken = default);

    /// <summary>The entries with these ids that are stored already.</summary>
    ValueTask<IReadOnlyDictionary<string, Entry>> FindEntriesAsync(string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default);

    /// <summary>
    /// Appends entries and stores journeys in one transaction, if every journey still has its expected version and epoch and no entry's id
    /// is taken; else it names all that stand in the way. Its notices go into the outbox in the same transaction. Durable when it returns: it survives a killed process and, where the store says
    /// so, a power cut. One that failed may have been stored all the same, as always with a connection that broke: try again with the same
    /// ids. Once it has begun to write, it is not cancelled any more.
    /// </summary>
    /// <exception cref="ArgumentException">No store can keep it (<see cref="Commit.Validate"/>); nothing was written.</exception>
    ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken = default);

    /// <summary>
    /// A subject's entries in the order of its journey, after a version. What is appended or forgotten meanwhile may be seen or not; nothing
    /// in the store is held while the caller looks at an entry.
    /// </summary>
    IAsyncEnumerable<Entry> ReadEntriesAsync(SubjectKey subject, long afterVersion = 0, CancellationToken cancellationToken = default);

    /// <summary>
    /// The ids of the users, or the accounts, of a tenant that have a journey, page by page, in an order of the store's own that does not change. What is begun or forgotten
    /// meanwhile may be seen or not; all others are, once.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="kind">Users or accounts.</param>
    /// <param name="after">The last id of the page before; null: from the first on.</param>
    /// <param name="most">How many at most. Fewer come only at the end.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<IReadOnlyList<string>> ReadSubjectsAsync(
        string tenant, SubjectKind kind, string? after, int most, CancellationToken cancellationToken = default);

    /// <summary>
    /// Forgets a subject: its journey, the entries that are only its own, and its name, the ids that hold it and the properties in those
    /// that it shares with others (<see cref="EntryForgetting"/>). The others' journeys stay as they are; a replay of them no longer sees
    /// those properties. Whoever was merged into it is forgotten with it, in the same transaction (<see cref="EntryForgetting.AlsoForgotten"/>). Its notices go. Widget entries of a forgotten account's members stay theirs, with the account's id. Idempotent.
    /// </summary>
    ValueTask ForgetAsync(SubjectKey subject, CancellationToken cancellationToken = default);

    /// <summary>Keeps a catalog by its hash, so that old entries can be explained, or under another name: what was kept under it before is replaced.</summary>
    ValueTask SaveCatalogAsync(string hash, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default);

    /// <summary>The catalog with a hash as it was saved, or null.</summary>
    ValueTask<ReadOnlyMemory<byte>?> LoadCatalogAsync(string hash, CancellationToken cancellationToken = default);

    /// <summary>Whether the store can be written to now: commits a small write that nobody sees.</summary>
    /// <exception cref="StoreUnavailableException">It cannot; the message says why.</exception>
    ValueTask CheckAsync(CancellationToken cancellationToken = default);
}
