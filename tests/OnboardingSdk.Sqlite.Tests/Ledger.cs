using OnboardingSdk.Sqlite.CrashHost;

namespace OnboardingSdk.Sqlite.Tests;

/// <summary>Looks through a file that others wrote into: whole, nothing lost, every journey what its log makes.</summary>
internal static class Ledger
{
    public static async Task<int> CheckAsync(string path, IReadOnlyCollection<string> acknowledged)
    {
        await using var store = new SqliteStore(new() { Path = path });
        await store.InitializeAsync();
        using (var database = Database.Open(path, TimeSpan.FromSeconds(1), create: false))
        {
            database.Text("PRAGMA integrity_check").ShouldBe("ok");
        }

        var found = await store.FindEntriesAsync(SubjectKey.DefaultTenant, acknowledged);
        acknowledged.Where(id => !found.ContainsKey(id)).ShouldBeEmpty("These were acknowledged and are lost.");

        SubjectKey[] users = [.. Enumerable.Range(0, 6).Select(i => SubjectKey.User($"user{i}"))];
        SubjectKey[] accounts = [.. Enumerable.Range(0, 3).Select(i => SubjectKey.Account($"account{i}"))];
        var journeys = await store.LoadAsync([.. users, .. accounts]);
        var entries = new HashSet<string>();
        foreach (var journey in journeys.Values)
        {
            var log = await store.ReadEntriesAsync(journey.Subject).ToListAsync();
            entries.UnionWith(log.Select(e => e.Id));
            journey.Version.ShouldBe(log.Count, $"{journey.Subject} has another version than entries.");
            var replayed = Journey.Replay(journey.Subject, log, _ => CrashCatalog.Catalog);
            JourneyJson.Write(replayed).ShouldBe(JourneyJson.Write(journey), $"{journey.Subject} is not what its log makes.");
        }

        // Each entry is in the journey of one user and of one account.
        users.Sum(u => journeys.GetValueOrDefault(u)?.Version ?? 0).ShouldBe(entries.Count);
        accounts.Sum(a => journeys.GetValueOrDefault(a)?.Version ?? 0).ShouldBe(entries.Count);
        return entries.Count;
    }
}
