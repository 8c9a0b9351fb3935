using System.Collections.Concurrent;

namespace OnboardingSdk.Tests;

/// <summary>A store in memory that a test can hold up, break and watch.</summary>
internal sealed class ProbeStore : IOnboardingStore
{
    private readonly ConcurrentQueue<string> story = new();

    public InMemoryStore Inner { get; init; } = new();

    /// <summary>Runs before a commit reaches the store; what it throws, the store throws.</summary>
    public Func<Commit, ValueTask>? Before { get; set; }

    /// <summary>Runs when a commit is durable and nobody knows yet.</summary>
    public Func<Commit, ValueTask>? After { get; set; }

    /// <summary>What every member throws.</summary>
    public Func<Exception>? Broken { get; set; }

    /// <summary>Runs before journeys are loaded.</summary>
    public Func<IReadOnlyCollection<SubjectKey>, ValueTask>? OnLoad { get; set; }

    public Func<ValueTask>? OnCheck { get; set; }

    /// <summary>Hears whether a lease was to be had.</summary>
    public Action<bool>? OnLease { get; set; }

    public ConcurrentQueue<Commit> Commits { get; } = new();

    public int Attempts;

    public int Loads;

    /// <summary>What happened, in order; tests add their own lines.</summary>
    public IReadOnlyCollection<string> Story => story;

    public IEnumerable<string> Names => Commits.SelectMany(c => c.Entries).Select(e => e.Entry.Name);

    public void Tell(string line) => story.Enqueue(line);

    public async ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref Attempts);
        Check();
        if (Before is { } before)
        {
            await before(commit);
        }

        var result = await Inner.CommitAsync(commit, CancellationToken.None);
        if (result.Committed)
        {
            Commits.Enqueue(commit);
            foreach (var entry in commit.Entries)
            {
                Tell($"stored {entry.Entry.Id}");
            }

            if (After is { } after)
            {
                await after(commit);
            }
        }

        return result;
    }

    public ValueTask InitializeAsync(CancellationToken cancellationToken = default)
    {
        Check();
        return Inner.InitializeAsync(cancellationToken);
    }

    public async ValueTask<IReadOnlyDictionary<SubjectKey, Journey>> LoadAsync(IReadOnlyCollection<SubjectKey> subjects, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref Loads);
        Check();
        if (OnLoad is { } load)
        {
            await load(subjects);
        }

        return await Inner.LoadAsync(subjects, cancellationToken);
    }

    public ValueTask<IReadOnlyDictionary<string, Entry>> FindEntriesAsync(string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default)
    {
        Check();
        return Inner.FindEntriesAsync(tenant, ids, cancellationToken);
    }

    public IAsyncEnumerable<Entry> ReadEntriesAsync(SubjectKey subject, long afterVersion = 0, CancellationToken cancellationToken = default)
    {
        Check();
        return Inner.ReadEntriesAsync(subject, afterVersion, cancellationToken);
    }

    public ValueTask<IReadOnlyList<string>> ReadSubjectsAsync(
        string tenant, SubjectKind kind, string? after, int most, CancellationToken cancellationToken = default)
    {
        Check();
        return Inner.ReadSubjectsAsync(tenant, kind, after, most, cancellationToken);
    }

    public ValueTask ForgetAsync(SubjectKey subject, CancellationToken cancellationToken = default)
    {
        Check();
        return Inner.ForgetAsync(subject, cancellationToken);
    }

    public ValueTask SaveCatalogAsync(string hash, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        Check();
        return Inner.SaveCatalogAsync(hash, content, cancellationToken);
    }

    public ValueTask<ReadOnlyMemory<byte>?> LoadCatalogAsync(string hash, CancellationToken cancellationToken = default)
    {
        Check();
        return Inner.LoadCatalogAsync(hash, cancellationToken);
    }

    public async ValueTask CheckAsync(CancellationToken cancellationToken = default)
    {
        Check();
        if (OnCheck is { } check)
        {
            await check();
        }
    }

    public async ValueTask<bool> TakeLeaseAsync(OutboxLease lease, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        Check();
        var taken = await Inner.TakeLeaseAsync(lease, now, cancellationToken);
        OnLease?.Invoke(taken);
        return taken;
    }

    public ValueTask ReleaseLeaseAsync(string queue, string owner, CancellationToken cancellationToken = default)
    {
        Check();
        return Inner.ReleaseLeaseAsync(queue, owner, cancellationToken);
    }

    public ValueTask<IReadOnlyList<OutboxItem>> ReadOutboxAsync(
        string queue, IReadOnlyCollection<SubjectKey> except, int most, CancellationToken cancellationToken = default)
    {
        Check();
        return Inner.ReadOutboxAsync(queue, except, most, cancellationToken);
    }

    public ValueTask<bool> SettleOutboxAsync(
        OutboxLease lease, IReadOnlyCollection<long> delivered, IReadOnlyCollection<OutboxFailure> failed, CancellationToken cancellationToken = default)
    {
        Check();
        return Inner.SettleOutboxAsync(lease, delivered, failed, cancellationToken);
    }

    public ValueTask<IReadOnlyList<OutboxCount>> CountOutboxAsync(CancellationToken cancellationToken = default)
    {
        Check();
        return Inner.CountOutboxAsync(cancellationToken);
    }

    public ValueTask<long> BringBackAsync(string queue, CancellationToken cancellationToken = default)
    {
        Check();
        return Inner.BringBackAsync(queue, cancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Check()
    {
        if (Broken is { } broken)
        {
            throw broken();
        }
    }
}
