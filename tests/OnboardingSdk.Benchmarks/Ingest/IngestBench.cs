namespace OnboardingSdk.Benchmarks;

/// <summary>(a) What the product adds to writing the same rows with bare Microsoft.Data.Sqlite.</summary>
internal static class IngestBench
{
    public static async Task RunAsync(BenchSettings settings, TemporaryFolder folders, Report report)
    {
        var folder = folders.NewFolder();
        await using var ours = await OurIngest.StartAsync(folder);
        await using var bare = await BareIngest.OpenAsync(folder);
        var work = new Workload(settings.Users, settings.UsersPerAccount);
        var rows = new BareRows(ours.Catalog);
        await ours.IdentifyAsync(work);
        bare.Run(rows.Identify(work, settings.RowsPerCommit));

        await AddAsync($"{settings.Callers} callers of TrackAsync against bare SQLite, {settings.RowsPerCommit} events per commit", settings.GroupEvents, settings.RowsPerCommit, settings.Callers, 0.5);
        await AddAsync("one caller of TrackAsync against bare SQLite, one event per commit", settings.SingleEvents, 1, 1, 0.8);

        async Task AddAsync(string what, int count, int perCommit, int callers, double target)
        {
            var pairs = await Pairs.RunAsync(
                settings.IngestPairs,
                () =>
                {
                    var commits = rows.Of(work.Next(count), perCommit);
                    return Task.FromResult(bare.Run(commits));
                },
                () => ours.RunAsync(work.Next(count), callers));
            report.Add(new($"ingest: {what}", [.. pairs.Select(p => (p.Floor.PerSecond, p.Ours.PerSecond))], "events/s", target, AtLeast: true));
            report.Add(new("… CPU per event", [.. pairs.Select(p => (p.Floor.CpuMicroseconds, p.Ours.CpuMicroseconds))], "µs", null, AtLeast: false));
        }
    }
}
