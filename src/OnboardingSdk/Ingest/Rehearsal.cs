using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace OnboardingSdk;

/// <summary>
/// Records a fact in a store of its own that then fails, all in memory, so that the code of both is compiled before anybody calls: the first
/// call of a process took 200 ms on its caller's thread otherwise (with a store that cannot be opened: 5 ms now), and an outage is when nobody should wait. Nothing of it is logged, measured or kept.
/// </summary>
internal sealed class Rehearsal(CatalogProvider catalogs, IOptions<OnboardingOptions> options, IHostEnvironment environment)
{
    public async Task RunAsync()
    {
        if (catalogs.Current.Definitions.Events is not [var any, ..])
        {
            return;
        }

        await using var store = new InMemoryStore();
        using var meters = new UnheardMeters();
        var metrics = new OnboardingMetrics(meters);
        var stage = new Stage(store);
        var queue = new EntryQueue(metrics);
        var outage = new StoreOutage(options, metrics, TimeProvider.System, NullLogger<StoreOutage>.Instance);
        var rounds = new CommitRounds(
            stage, new(stage, options), new(stage, metrics, NullLogger<KnownEntries>.Instance), catalogs, stage, new([]), new(), metrics, TimeProvider.System, NullLogger<CommitRounds>.Instance);
        using var commits = new GroupCommit(stage, rounds, queue, outage, TimeProvider.System);
        var writer = new JourneyWriter(queue, commits, outage, options, metrics, TimeProvider.System, NullLogger<JourneyWriter>.Instance);
        var check = new CallCheck(options, environment, metrics, NullLogger<CallCheck>.Instance);
        var reader = new JourneyReader(stage, writer, outage, catalogs, TimeProvider.System);
        var explainer = new Explainer(reader, catalogs, new(catalogs, stage), stage, TimeProvider.System);
        var merging = new Merging(writer, TimeProvider.System);
        var users = new RequestUsers(new(options, NullLogger<RequestIdentity>.Instance), reader, merging);
        var variants = new VariantCalls(reader, new(writer, TimeProvider.System), catalogs, TimeProvider.System);
        var onboarding = new OnboardingService(
            writer, stage, catalogs, check, explainer, reader, new(writer, TimeProvider.System), new(writer, stage, TimeProvider.System), variants, users, merging, TimeProvider.System, NullLogger<OnboardingService>.Instance);

        await onboarding.TrackAsync("rehearsal", any.Name, null, null, CancellationToken.None).ConfigureAwait(false);
        stage.IsDown = true;
        await onboarding.TrackAsync("rehearsal", any.Name, null, null, CancellationToken.None).ConfigureAwait(false);
        await writer.StopAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private sealed class UnheardMeters : IMeterFactory
    {
        private readonly List<Meter> meters = [];

        public Meter Create(MeterOptions options)
        {
            meters.Add(new("OnboardingSdk.Rehearsal"));
            return meters[^1];
        }

        public void Dispose() => meters.ForEach(m => m.Dispose());
    }

    private sealed class Stage(InMemoryStore store) : IOnboardingStore, IJourneyChanges
    {
        public bool IsDown { get; set; }

        public async ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
        {
            if (IsDown)
            {
                throw new StoreUnavailableException("It is a rehearsal.");
            }

            return await store.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
        }

        public ValueTask<IReadOnlyDictionary<SubjectKey, Journey>> LoadAsync(IReadOnlyCollection<SubjectKey> subjects, CancellationToken cancellationToken = default) =>
            store.LoadAsync(subjects, cancellationToken);

        public ValueTask<IReadOnlyDictionary<string, Entry>> FindEntriesAsync(string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
            store.FindEntriesAsync(tenant, ids, cancellationToken);

        public IAsyncEnumerable<Entry> ReadEntriesAsync(SubjectKey subject, long afterVersion = 0, CancellationToken cancellationToken = default) =>
            store.ReadEntriesAsync(subject, afterVersion, cancellationToken);

        public ValueTask<IReadOnlyList<string>> ReadSubjectsAsync(
            string tenant, SubjectKind kind, string? after, int most, CancellationToken cancellationToken = default) => store.ReadSubjectsAsync(tenant, kind, after, most, cancellationToken);

        public ValueTask<bool> TakeLeaseAsync(OutboxLease lease, DateTimeOffset now, CancellationToken cancellationToken = default) => new(false);

        public ValueTask ReleaseLeaseAsync(string queue, string owner, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public ValueTask<IReadOnlyList<OutboxItem>> ReadOutboxAsync(
            string queue, IReadOnlyCollection<SubjectKey> except, int most, CancellationToken cancellationToken = default) => new([]);

        public ValueTask<bool> SettleOutboxAsync(
            OutboxLease lease, IReadOnlyCollection<long> delivered, IReadOnlyCollection<OutboxFailure> failed, CancellationToken cancellationToken = default) => new(false);

        public ValueTask<IReadOnlyList<OutboxCount>> CountOutboxAsync(CancellationToken cancellationToken = default) => new([]);

        public ValueTask<long> BringBackAsync(string queue, CancellationToken cancellationToken = default) => new(0);

        public void Publish(IReadOnlyList<JourneyChange> changes)
        {
        }

        public ValueTask InitializeAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public ValueTask ForgetAsync(SubjectKey subject, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public ValueTask SaveCatalogAsync(string hash, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public ValueTask<ReadOnlyMemory<byte>?> LoadCatalogAsync(string hash, CancellationToken cancellationToken = default) => new((ReadOnlyMemory<byte>?)null);

        public ValueTask CheckAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
