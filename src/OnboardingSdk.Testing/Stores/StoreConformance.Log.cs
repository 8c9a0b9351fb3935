#pragma warning disable CS1591, CA1707 // The names are the sentences.
using NUnit.Framework;
using Shouldly;

namespace OnboardingSdk.Testing;

public abstract partial class StoreConformance
{
    [Test]
    public async Task An_entry_comes_back_with_every_field()
    {
        var entry = new Entry
        {
            Tenant = "north",
            Id = "cmd:ada:0b8c",
            Name = "search.used",
            Source = EventSource.Client,
            Users = ["ada", "[bob]", "c|d", "e,f", "\"g\"", "h h", "\U0001F600", "z"],
            Account = "acme",
            OccurredAt = new(2026, 3, 29, 2, 30, 0, 123, 456, TimeSpan.FromHours(5.5)),
            RecordedAt = Scribe.Noon.AddTicks(1),
            Properties = Sample.Properties,
            Catalog = "b1946ac92492d234",
        };
        await CommittedAsync(new Scribe().Write(entry)).ConfigureAwait(false);

        StoreText.Of((await FindAsync(entry.Id, "north").ConfigureAwait(false)).ShouldNotBeNull()).ShouldBe(StoreText.Of(entry));
        foreach (var subject in entry.Subjects())
        {
            StoreText.Of(await ReadAsync(subject).ConfigureAwait(false)).ShouldBe(StoreText.Of(entry));
        }
    }

    [Test]
    public async Task What_is_empty_comes_back_empty()
    {
        var entry = Scribe.Entry("1", null, "acme") with { Properties = Scribe.Properties(), Catalog = "" };
        await CommittedAsync(new Scribe().Write(entry)).ConfigureAwait(false);
        var stored = (await FindAsync("1").ConfigureAwait(false)).ShouldNotBeNull();
        StoreText.Of(stored).ShouldBe(StoreText.Of(entry));
        stored.Users.IsDefault.ShouldBeFalse();
    }

    [Test]
    public async Task Times_are_exact_from_the_first_to_the_last_moment_there_is()
    {
        DateTimeOffset[] times =
        [
            DateTimeOffset.MinValue, DateTimeOffset.UnixEpoch.AddTicks(-1), new(1969, 7, 20, 20, 17, 40, TimeSpan.FromHours(-5)), Scribe.Noon.AddTicks(1),
            DateTimeOffset.MaxValue,
        ];
        var scribe = new Scribe();
        foreach (var time in times)
        {
            await CommittedAsync(scribe.Write(Scribe.Entry($"at {time.UtcTicks}") with { OccurredAt = time, RecordedAt = time })).ConfigureAwait(false);
        }

        (await ReadAsync(Ada).ConfigureAwait(false)).Select(e => (e.OccurredAt.UtcTicks, e.RecordedAt.UtcTicks)).ShouldBe(times.Select(t => (t.UtcTicks, t.UtcTicks)));
        StoreText.Of((await LoadAsync(Ada).ConfigureAwait(false)).ShouldNotBeNull()).ShouldBe(StoreText.Of(scribe.Journeys[Ada]));
    }

    [Test]
    public async Task A_replay_is_in_the_order_of_the_versions_whatever_the_clocks_and_ids_say()
    {
        var scribe = new Scribe();
        string[] ids = ["m", "z", "a", "10", "9"];
        for (var i = 0; i < ids.Length; i++)
        {
            await CommittedAsync(scribe.Write(Scribe.Entry(ids[i]) with { OccurredAt = Scribe.Noon.AddDays(-i), RecordedAt = Scribe.Noon.AddHours(-i) })).ConfigureAwait(false);
        }

        (await ReadAsync(Ada).ConfigureAwait(false)).Select(e => e.Id).ShouldBe(ids);
        (await ReadAsync(Ada, 3).ConfigureAwait(false)).Select(e => e.Id).ShouldBe(["10", "9"]);
        (await ReadAsync(Ada, 5).ConfigureAwait(false)).ShouldBeEmpty();
        (await ReadAsync(Ada, long.MaxValue).ConfigureAwait(false)).ShouldBeEmpty();
    }

    [Test]
    public async Task A_long_log_is_read_whole_while_the_reader_writes()
    {
        var scribe = new Scribe();
        await CommittedAsync(scribe.Write([.. Enumerable.Range(0, 1000).Select(i => Scribe.Entry($"e{i}"))])).ConfigureAwait(false);
        var read = 0;
        await foreach (var entry in Store.ReadEntriesAsync(Ada).ConfigureAwait(false))
        {
            entry.Id.ShouldBe($"e{read}");
            read++;
            if (read % 300 == 0)
            {
                await CommittedAsync(scribe.Write(Scribe.Entry($"other{read}", "bob"))).ConfigureAwait(false);
            }
        }

        read.ShouldBe(1000);
    }

    [Test]
    public async Task A_reader_who_stops_half_way_holds_nothing()
    {
        var scribe = new Scribe();
        await CommittedAsync(scribe.Write([.. Enumerable.Range(0, 500).Select(i => Scribe.Entry($"e{i}"))])).ConfigureAwait(false);
        for (var i = 0; i < 50; i++)
        {
            await foreach (var entry in Store.ReadEntriesAsync(Ada).ConfigureAwait(false))
            {
                entry.Id.ShouldBe("e0");
                break;
            }
        }

        var unfinished = Store.ReadEntriesAsync(Ada).GetAsyncEnumerator();
        (await unfinished.MoveNextAsync().ConfigureAwait(false)).ShouldBeTrue();
        await CommittedAsync(scribe.Write(Scribe.Entry("last"))).ConfigureAwait(false);
        await Store.ForgetAsync(Ada).ConfigureAwait(false);
        await unfinished.DisposeAsync().ConfigureAwait(false);
        await HoldsNothingOfAsync(Ada).ConfigureAwait(false);
    }

    [Test]
    public async Task All_who_have_a_journey_are_found_page_by_page_each_once()
    {
        var scribe = new Scribe();
        string[] users = [.. Enumerable.Range(0, 7).Select(i => $"user-{i}"), "Z", "é", "\U0001F600", "\uFFFD"];
        await CommittedAsync(scribe.Write([.. users.Select((user, i) => Scribe.Entry($"e{i}", user, i < 3 ? "acme" : null))])).ConfigureAwait(false);
        await CommittedAsync(scribe.Write(Scribe.Entry("other", "north-only") with { Tenant = "north" })).ConfigureAwait(false);
        await Store.ForgetAsync(SubjectKey.User("user-3")).ConfigureAwait(false);

        var found = new List<string>();
        for (string? after = null; ;)
        {
            var page = await Store.ReadSubjectsAsync(SubjectKey.DefaultTenant, SubjectKind.User, after, 3).ConfigureAwait(false);
            page.Count.ShouldBeLessThanOrEqualTo(3);
            found.AddRange(page);
            if (page.Count < 3)
            {
                break;
            }

            after = page[^1];
        }

        found.ShouldBe(users.Except(["user-3"]), ignoreOrder: true);
        (await Store.ReadSubjectsAsync(SubjectKey.DefaultTenant, SubjectKind.Account, null, 3).ConfigureAwait(false)).ShouldBe(["acme"]);
        (await Store.ReadSubjectsAsync("nowhere", SubjectKind.User, null, 3).ConfigureAwait(false)).ShouldBeEmpty();
    }
}
