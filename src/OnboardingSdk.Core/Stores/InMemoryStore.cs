using System.Runtime.CompilerServices;

namespace OnboardingSdk.Stores;

/// <summary>A store that keeps everything in memory, for tests and simulation. Gone with the process.</summary>
public sealed partial class InMemoryStore : IOnboardingStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<SubjectKey, Journey> journeys = [];
    private readonly Dictionary<(string Tenant, string Id), Entry> entries = [];
    private readonly Dictionary<SubjectKey, SortedDictionary<long, (string Tenant, string Id)>> log = [];
    private readonly Dictionary<string, ReadOnlyMemory<byte>> catalogs = [];

    /// <inheritdoc/>
    public ValueTask InitializeAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<SubjectKey, Journey>> LoadAsync(
        IReadOnlyCollection<SubjectKey> subjects, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return new(subjects.Distinct().Where(journeys.ContainsKey).ToDictionary(s => s, s => journeys[s]));
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, Entry>> FindEntriesAsync(
        string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return new(ids.Distinct().Where(id => entries.ContainsKey((tenant, id))).ToDictionary(id => id, id => entries[(tenant, id)]));
        }
    }

    /// <inheritdoc/>
    public ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commit);
        cancellationToken.ThrowIfCancellationRequested();
        commit.Validate();
        lock (gate)
        {
            var conflicts = commit.Journeys.Where(j => !IsAsExpected(j)).Select(j => j.Journey.Subject).ToList();
            var repeats = commit.Entries.Select(e => e.Entry).Where(e => entries.ContainsKey((e.Tenant, e.Id))).Select(e => e.Id).ToList();
            if (conflicts.Count > 0 || repeats.Count > 0)
            {
                return new(new CommitResult(false, conflicts, repeats));
            }

            foreach (var (entry, subjects) in commit.Entries)
            {
                entries.Add((entry.Tenant, entry.Id), entry);
                foreach (var (subject, version) in subjects)
                {
                    (log.TryGetValue(subject, out var places) ? places : log[subject] = []).Add(version, (entry.Tenant, entry.Id));
                }
            }

            foreach (var (journey, _) in commit.Journeys)
            {
                journeys[journey.Subject] = journey;
            }

            Put(commit);
            return new(CommitResult.Done);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Entry> ReadEntriesAsync(
        SubjectKey subject, long afterVersion = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        List<Entry> found;
        lock (gate)
        {
            found = log.TryGetValue(subject, out var places) ? [.. places.Where(p => p.Key > afterVersion).Select(p => entries[p.Value])] : [];
        }

        foreach (var entry in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> ReadSubjectsAsync(
        string tenant, SubjectKind kind, string? after, int most, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return new([.. journeys.Keys.Where(k => k.Tenant == tenant && k.Kind == kind && (after is null || string.CompareOrdinal(k.Id, after) > 0))
                .Select(k => k.Id).Order(StringComparer.Ordinal).Take(most)]);
        }
    }

    /// <inheritdoc/>
    public ValueTask ForgetAsync(SubjectKey subject, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            Forget(subject);
            return ValueTask.CompletedTask;
        }
    }

    private void Forget(SubjectKey subject)
    {
        journeys.Remove(subject);
        outbox.RemoveAll(n => n.Subject == subject);
        if (!log.Remove(subject, out var places))
        {
            return;
        }

        var merged = places.Values.Select(key => entries[key].AlsoForgotten(subject)).OfType<SubjectKey>().ToList();
        foreach (var key in places.Values)
        {
            if (entries.Remove(key, out var entry) && entry.Without(subject) is { } left)
            {
                entries.Add((left.Tenant, left.Id), left);
                Renamed(key, left);
            }
        }

        merged.ForEach(Forget);
    }

    /// <inheritdoc/>
    public ValueTask SaveCatalogAsync(string hash, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            catalogs[hash] = content.ToArray();
            return ValueTask.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> LoadCatalogAsync(string hash, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            // A bare null would become an empty memory.
            return new(catalogs.TryGetValue(hash, out var content) ? content : default(ReadOnlyMemory<byte>?));
        }
    }

    /// <inheritdoc/>
    public ValueTask CheckAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private bool IsAsExpected(CommitJourney journey) => journeys.TryGetValue(journey.Journey.Subject, out var stored)
        ? stored.Version == journey.ExpectedVersion && stored.Epoch == journey.Journey.Epoch
        : journey.ExpectedVersion == 0;

    private void Renamed((string Tenant, string Id) before, Entry entry)
    {
        if (before.Id == entry.Id)
        {
            return;
        }

        foreach (var notice in outbox.Where(n => n.Entry == before))
        {
            notice.Entry = (entry.Tenant, entry.Id);
        }

        foreach (var subject in entry.Subjects())
        {
            var places = log[subject];
            places[places.First(p => p.Value == before).Key] = (entry.Tenant, entry.Id);
        }
    }
}
