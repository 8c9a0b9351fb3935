namespace OnboardingSdk.Sqlite.CrashHost;

/// <summary>Commits real entries, one commit after the other, and says of each when it was acknowledged.</summary>
internal sealed class Committer(SqliteStore store, string name, int seed, Action<string> acknowledge)
{
    private readonly Random random = new(seed);

    /// <summary>How many commits another writer forced it to do again.</summary>
    public int Conflicts { get; private set; }

    public async Task RunAsync(int commits)
    {
        for (var i = 0; i < commits; i++)
        {
            var entries = Enumerable.Range(0, random.Next(1, 4)).Select(n => NewEntry($"{name}-{i}-{n}")).ToList();
            await CommitAsync(entries);
            acknowledge(string.Join(' ', entries.Select(e => e.Id)));
        }
    }

    private async Task CommitAsync(List<Entry> entries)
    {
        while (true)
        {
            try
            {
                var result = await store.CommitAsync(await ApplyAsync(entries));
                if (result.Committed || result.Repeats.Count == entries.Count)
                {
                    return;
                }

                Conflicts++;
            }
            catch (StoreUnavailableException e) when (e.Message.Contains("locked", StringComparison.Ordinal))
            {
                // The other process writes for longer than this store waits: what the writer does is try again.
            }
        }
    }

    private async Task<Commit> ApplyAsync(List<Entry> entries)
    {
        var subjects = entries.SelectMany(e => e.Subjects()).Distinct().ToList();
        var before = await store.LoadAsync(subjects);
        var journeys = subjects.ToDictionary(s => s, s => before.GetValueOrDefault(s) ?? Journey.Empty(s) with { Epoch = Guid.NewGuid().ToString("n") });
        var written = new List<CommitEntry>();
        foreach (var entry in entries)
        {
            var places = new List<SubjectVersion>();
            foreach (var subject in entry.Subjects())
            {
                journeys[subject] = journeys[subject].Apply(entry, CrashCatalog.Catalog).Journey;
                places.Add(new(subject, journeys[subject].Version));
            }

            written.Add(new(entry, places));
        }

        return new(written, [.. subjects.Select(s => new CommitJourney(journeys[s], before.GetValueOrDefault(s)?.Version ?? 0))])
        {
            Notices = [.. entries.Select(e => new CommitNotice(Teller.Queue, e.Id, SubjectKey.User(e.Users[0]), ReadOnlyMemory<byte>.Empty))],
        };
    }

    private Entry NewEntry(string id)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new()
        {
            Id = id,
            Name = random.Next(2) == 0 ? "project.created" : "task.added",
            Users = [$"user{random.Next(6)}"],
            Account = $"account{random.Next(3)}",
            OccurredAt = now,
            RecordedAt = now,
            Catalog = CrashCatalog.Catalog.Hash,
        };
    }
}
