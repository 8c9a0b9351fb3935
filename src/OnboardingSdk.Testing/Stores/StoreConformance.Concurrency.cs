#pragma warning disable CS1591, CA1707 // The names are the sentences.
using System.Collections.Concurrent;
using NUnit.Framework;
using Shouldly;

namespace OnboardingSdk.Testing;

public abstract partial class StoreConformance
{
    [Test]
    public async Task Of_writers_who_begin_one_journey_exactly_one_wins()
    {
        for (var round = 0; round < 10; round++)
        {
            var user = $"user{round}";
            using var start = new Barrier(4);
            var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
            {
                var commit = new Scribe().Write(Scribe.Entry($"{user} by {i}", user));
                start.SignalAndWait();
                return await Store.CommitAsync(commit).ConfigureAwait(false);
            }))).ConfigureAwait(false);

            results.Count(r => r.Committed).ShouldBe(1);
            results.Where(r => !r.Committed).ShouldAllBe(r => r.Conflicts.Single() == SubjectKey.User(user) && r.Repeats.Count == 0);
            (await ReadAsync(SubjectKey.User(user)).ConfigureAwait(false)).Count.ShouldBe(1);
        }
    }

    [Test]
    public async Task Exactly_one_writer_makes_each_version_and_nothing_that_was_committed_is_lost()
    {
        var acknowledged = new ConcurrentDictionary<string, long>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                await WriteUntilDoneAsync($"{writer}:{i}", acknowledged).ConfigureAwait(false);
            }
        }))).ConfigureAwait(false);

        var log = await ReadAsync(Ada).ConfigureAwait(false);
        log.Select((entry, place) => (entry.Id, place + 1L)).ShouldBe(acknowledged.OrderBy(a => a.Value).Select(a => (a.Key, a.Value)));
        log.Count.ShouldBe(100);
        var journey = (await LoadAsync(Ada).ConfigureAwait(false)).ShouldNotBeNull();
        journey.Version.ShouldBe(100);
        journey.Facts["project.created"].Count.ShouldBe(100);
    }

    [Test]
    public async Task One_id_from_several_writers_is_stored_once()
    {
        using var start = new Barrier(4);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
        {
            var commit = new Scribe().Write(Scribe.Entry("same", $"user{i}"));
            start.SignalAndWait();
            return await Store.CommitAsync(commit).ConfigureAwait(false);
        }))).ConfigureAwait(false);

        results.Count(r => r.Committed).ShouldBe(1);
        results.Where(r => !r.Committed).ShouldAllBe(r => r.Repeats.Single() == "same");
        (await Store.LoadAsync([.. Enumerable.Range(0, 4).Select(i => SubjectKey.User($"user{i}"))]).ConfigureAwait(false)).Count.ShouldBe(1);
    }

    [Test]
    public async Task A_reader_sees_a_commit_whole_or_not_at_all()
    {
        var scribe = new Scribe();
        await CommittedAsync(scribe.Write(Scribe.Entry("0", "ada", "acme"))).ConfigureAwait(false);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var journeys = await Store.LoadAsync([Ada, Acme]).ConfigureAwait(false);
                journeys[Ada].Version.ShouldBe(journeys[Acme].Version);
                (await ReadAsync(Acme, journeys[Ada].Version - 1).ConfigureAwait(false)).Count.ShouldBeGreaterThan(0);
            }
        })).ToList();
        try
        {
            for (var i = 1; i <= 150; i++)
            {
                await CommittedAsync(scribe.Write(Scribe.Entry($"{i}", "ada", "acme"))).ConfigureAwait(false);
            }
        }
        finally
        {
            await done.CancelAsync().ConfigureAwait(false);
        }

        await Task.WhenAll(readers).ConfigureAwait(false);
    }

    private async Task WriteUntilDoneAsync(string id, ConcurrentDictionary<string, long> acknowledged)
    {
        while (true)
        {
            var scribe = new Scribe();
            scribe.Learn(Ada, await LoadAsync(Ada).ConfigureAwait(false));
            var commit = scribe.Write(Scribe.Entry(id));
            var result = await Store.CommitAsync(commit).ConfigureAwait(false);
            result.Repeats.ShouldBeEmpty();
            if (result.Committed)
            {
                acknowledged[id] = commit.Journeys[0].Journey.Version;
                return;
            }
        }
    }
}
