using OnboardingSdk.Sqlite.CrashHost;

namespace OnboardingSdk.Sqlite.Tests;

/// <summary>Looks through what was told of a file that others wrote into: all of it, of each user in order. Repeats are allowed.</summary>
internal static class ToldLedger
{
    public static async Task CheckAsync(string path, IReadOnlyCollection<string> acknowledged)
    {
        await using var store = new SqliteStore(new() { Path = path });
        var teller = new Teller(store, path, "the last one");
        while (await teller.TellSomeAsync(TimeProvider.System.GetUtcNow().AddDays(1), TimeSpan.FromDays(1)))
        {
        }

        var told = (await File.ReadAllLinesAsync(Teller.FileOf(path))).Select(l => l.Split(' ')).ToLookup(l => l[0], l => l[1]);
        var all = told.SelectMany(t => t).ToHashSet();
        acknowledged.Where(id => !all.Contains(id)).ShouldBeEmpty("These were acknowledged and never told.");
        foreach (var user in told)
        {
            user.Distinct().ShouldBe(await store.ReadEntriesAsync(SubjectKey.User(user.Key)).Select(e => e.Id).ToListAsync(), $"{user.Key} was not told in order.");
        }
    }
}
