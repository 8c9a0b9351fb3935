using System.Collections.Immutable;
using System.Text;
using NUnit.Framework;

namespace OnboardingSdk.Testing;

/// <summary>
/// Plays one random sequence of calls on a store and on the model, which is the store in memory, and compares every answer. Few users,
/// accounts and ids, so that conflicts and repeats are common.
/// </summary>
internal sealed class StoreModelRun(IOnboardingStore store, int seed, string tenant) : IAsyncDisposable
{
    private readonly Random random = new(seed);
    private readonly InMemoryStore model = new();
    private readonly StringBuilder story = new();
    private readonly List<Scribe> scribes = [new(), new()];
    private int commits;

    /// <summary>What was done so far.</summary>
    public string Story => story.ToString();

    public async Task PlayAsync(int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            await (random.Next(100) switch
            {
                < 45 => CommitAsync(),
                < 60 => LearnAsync(),
                < 70 => FindAsync(),
                < 80 => ReadAsync(),
                < 88 => ForgetAsync(),
                < 91 => CatalogAsync(),
                < 95 => OutboxAsync([.. Subjects().Where(_ => random.Next(3) == 0)]),
                _ => AllAsync(),
            }).ConfigureAwait(false);
        }

        await AllAsync().ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => model.DisposeAsync();

    private async Task CommitAsync()
    {
        var scribe = Pick(scribes);
        var known = scribe.Journeys.ToDictionary();
        var commit = Telling(scribe.Write([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => RandomEntry()).DistinctBy(e => e.Id)]));
        commits++;
        Tell($"commit {string.Join("; ", commit.Entries.Select(e => $"{e.Entry.Id} {string.Join('+', e.Subjects)}"))}");
        var expected = await model.CommitAsync(commit).ConfigureAwait(false);
        Same(StoreText.Of(expected), StoreText.Of(await store.CommitAsync(commit).ConfigureAwait(false)));
        foreach (var subject in expected.Committed ? [] : scribe.Journeys.Keys.ToList())
        {
            // What was not stored is not believed either, but half of the stale beliefs stay: they make the next conflicts.
            scribe.Learn(subject, known.GetValueOrDefault(subject));
        }

        if (!expected.Committed && random.Next(2) == 0)
        {
            await LearnAsync(scribe, [.. Subjects()]).ConfigureAwait(false);
        }
    }

    /// <summary>A scribe reads some journeys afresh.</summary>
    private Task LearnAsync() => LearnAsync(Pick(scribes), [.. Subjects().Where(_ => random.Next(2) == 0)]);

    private async Task LearnAsync(Scribe scribe, List<SubjectKey> subjects)
    {
        Tell($"load {string.Join(' ', subjects)}");
        var expected = await model.LoadAsync(subjects).ConfigureAwait(false);
        Same(StoreText.Of(expected), StoreText.Of(await store.LoadAsync(subjects).ConfigureAwait(false)));
        foreach (var subject in subjects)
        {
            scribe.Learn(subject, expected.GetValueOrDefault(subject));
        }
    }

    private async Task FindAsync()
    {
        var ids = Enumerable.Range(0, random.Next(4)).Select(_ => RandomId()).ToList();
        Tell($"find {string.Join(' ', ids)}");
        Same(StoreText.Of(await model.FindEntriesAsync(tenant, ids).ConfigureAwait(false)), StoreText.Of(await store.FindEntriesAsync(tenant, ids).ConfigureAwait(false)));
    }

    private async Task ReadAsync()
    {
        var subject = Pick([.. Subjects()]);
        var after = random.Next(4);
        Tell($"read {subject} after {after}");
        await SameLogAsync(subject, after).ConfigureAwait(false);
    }

    private async Task ForgetAsync()
    {
        var subject = Pick([.. Subjects()]);
        Tell($"forget {subject}");
        await model.ForgetAsync(subject).ConfigureAwait(false);
        await store.ForgetAsync(subject).ConfigureAwait(false);
    }

    private async Task CatalogAsync()
    {
        var hash = $"{tenant} {random.Next(3)}";
        Tell($"catalog {hash}");
        await model.SaveCatalogAsync(hash, Encoding.UTF8.GetBytes(hash)).ConfigureAwait(false);
        await store.SaveCatalogAsync(hash, Encoding.UTF8.GetBytes(hash)).ConfigureAwait(false);
        var stored = await store.LoadCatalogAsync(hash).ConfigureAwait(false);
        Same(hash, stored is { } content ? Encoding.UTF8.GetString(content.Span) : "(none)");
    }

    /// <summary>Everything, by every way in.</summary>
    private async Task AllAsync()
    {
        Tell("compare all");
        var subjects = Subjects().ToList();
        Same(StoreText.Of(await model.LoadAsync(subjects).ConfigureAwait(false)), StoreText.Of(await store.LoadAsync(subjects).ConfigureAwait(false)));
        foreach (var subject in subjects)
        {
            await SameLogAsync(subject, 0).ConfigureAwait(false);
        }

        await OutboxAsync(except: []).ConfigureAwait(false);
    }

    /// <summary>Some notices of the commit, of some of its journeys.</summary>
    private Commit Telling(Commit commit) => commit with
    {
        Notices = [.. commit.Entries.SelectMany(e => e.Subjects.Where(_ => random.Next(3) == 0).Select(s => new CommitNotice(tenant, e.Entry.Id, s.Subject, Encoding.UTF8.GetBytes($"{s}"))))],
    };

    /// <summary>The outbox is compared, and some of it settled. Numbers are the store's own business: what waits is compared in its order.</summary>
    private async Task OutboxAsync(IReadOnlyCollection<SubjectKey> except)
    {
        Tell($"outbox without {string.Join(' ', except)}");
        var expected = await model.ReadOutboxAsync(tenant, except, 5).ConfigureAwait(false);
        var actual = await store.ReadOutboxAsync(tenant, except, 5).ConfigureAwait(false);
        Same(string.Join('\n', expected.Select(Text)), string.Join('\n', actual.Select(Text)));
        var picks = actual.Select(_ => random.Next(4)).ToList();
        var lease = new OutboxLease(tenant, "model", Scribe.Noon.AddYears(1));
        foreach (var (at, items) in new[] { (model as IOutbox, expected), (store, actual) })
        {
            await at.TakeLeaseAsync(lease, Scribe.Noon).ConfigureAwait(false);
            var delivered = items.Where((_, i) => picks[i] == 0).Select(i => i.Number).ToList();
            var failed = items.Where((_, i) => picks[i] is 1 or 2)
                .Select(i => new OutboxFailure(i.Number, (i.Failure?.Tries ?? 0) + 1, Scribe.Noon, i.Failure is null ? Scribe.Noon : null)).ToList();
            await at.SettleOutboxAsync(lease, delivered, failed).ConfigureAwait(false);
        }

        if (random.Next(4) == 0)
        {
            Same($"{await model.BringBackAsync(tenant).ConfigureAwait(false)}", $"{await store.BringBackAsync(tenant).ConfigureAwait(false)}");
        }

        static string Text(OutboxItem item) =>
            $"{item.Subject} {StoreText.Of(item.Entry)} {Encoding.UTF8.GetString(item.Content.Span)} tries={item.Failure?.Tries} next={item.Failure?.Next}";
    }

    private async Task SameLogAsync(SubjectKey subject, long after)
    {
        var expected = await model.ReadEntriesAsync(subject, after).ToListAsync().ConfigureAwait(false);
        Same(StoreText.Of(expected), StoreText.Of(await store.ReadEntriesAsync(subject, after).ToListAsync().ConfigureAwait(false)));
    }

    private void Tell(string what) => story.AppendLine(what);

    private Entry RandomEntry()
    {
        string[] users = [.. Users.Where(_ => random.Next(3) == 0)];
        var account = random.Next(2) == 0 ? Pick(Accounts) : null;
        var names = new[] { "project.created", "task.added", "$flow.shown", "$identified" };
        return Scribe.Entry(RandomId(), null, account, Pick(names), tenant) with
        {
            Users = users.Length == 0 && account is null ? [Pick(Users)] : [.. users],
            Source = (EventSource)random.Next(2),
            OccurredAt = Scribe.Noon.AddTicks(random.NextInt64(-1_000_000_000_000, 1)),
            Properties = random.Next(2) == 0 ? Scribe.Properties() : Sample.Properties.Remove("long"),
        };
    }

    /// <summary>Mostly new ones.</summary>
    private string RandomId() => $"{Pick(["cmd:ada:", "cmd:bob:", ""])}{(random.Next(4) == 0 ? random.Next(8) : 1000 + (commits * 10) + random.Next(10))}";

    private static IReadOnlyList<string> Users => ["ada", "bob", "\U0001F600'"];

    private static IReadOnlyList<string> Accounts => ["acme", "ada"];

    private IEnumerable<SubjectKey> Subjects() => [.. Users.Select(u => SubjectKey.User(u, tenant)), .. Accounts.Select(a => SubjectKey.Account(a, tenant))];

    private T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private static void Same(string expected, string actual) => Assert.That(actual, Is.EqualTo(expected));
}
