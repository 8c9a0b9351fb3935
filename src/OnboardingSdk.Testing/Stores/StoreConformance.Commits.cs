#pragma warning disable CS1591, CA1707 // The names are the sentences.
using NUnit.Framework;
using Shouldly;

namespace OnboardingSdk.Testing;

public abstract partial class StoreConformance
{
    [Test]
    public async Task A_journey_begins_only_once()
    {
        await CommittedAsync(new Scribe().Write(Scribe.Entry("1"))).ConfigureAwait(false);
        var result = await Store.CommitAsync(new Scribe().Write(Scribe.Entry("2"))).ConfigureAwait(false);
        StoreText.Of(result).ShouldBe(StoreText.Of(new CommitResult(false, [Ada], [])));
        (await FindAsync("2").ConfigureAwait(false)).ShouldBeNull();
    }

    [Test]
    public async Task A_journey_that_has_changed_since_it_was_read_is_a_conflict()
    {
        var scribe = new Scribe();
        await CommittedAsync(scribe.Write(Scribe.Entry("1"))).ConfigureAwait(false);
        var stale = new Scribe();
        stale.Learn(Ada, scribe.Journeys[Ada]);
        await CommittedAsync(scribe.Write(Scribe.Entry("2"))).ConfigureAwait(false);

        var result = await Store.CommitAsync(stale.Write(Scribe.Entry("3"))).ConfigureAwait(false);
        StoreText.Of(result).ShouldBe(StoreText.Of(new CommitResult(false, [Ada], [])));
        (await LoadAsync(Ada).ConfigureAwait(false)).ShouldNotBeNull().Version.ShouldBe(2);
    }

    [Test]
    public async Task A_journey_from_the_future_or_of_nobody_is_a_conflict()
    {
        var scribe = new Scribe();
        await CommittedAsync(scribe.Write(Scribe.Entry("1"))).ConfigureAwait(false);
        scribe.Write(Scribe.Entry("never stored"));
        (await Store.CommitAsync(scribe.Write(Scribe.Entry("3"))).ConfigureAwait(false)).Conflicts.ShouldBe([Ada]);
        scribe.Write(Scribe.Entry("never stored either", "bob"));
        (await Store.CommitAsync(scribe.Write(Scribe.Entry("4", "bob"))).ConfigureAwait(false)).Conflicts.ShouldBe([SubjectKey.User("bob")]);
    }

    [Test]
    public async Task The_same_version_of_another_epoch_is_a_conflict()
    {
        var before = new Scribe();
        await CommittedAsync(before.Write(Scribe.Entry("1"))).ConfigureAwait(false);
        await Store.ForgetAsync(Ada).ConfigureAwait(false);
        (await Store.CommitAsync(Copy(before).Write(Scribe.Entry("2"))).ConfigureAwait(false)).Conflicts.ShouldBe([Ada]);
        await CommittedAsync(new Scribe().Write(Scribe.Entry("3"))).ConfigureAwait(false);

        var result = await Store.CommitAsync(Copy(before).Write(Scribe.Entry("4"))).ConfigureAwait(false);
        StoreText.Of(result).ShouldBe(StoreText.Of(new CommitResult(false, [Ada], [])));
        (await ReadAsync(Ada).ConfigureAwait(false)).Select(e => e.Id).ShouldBe(["3"]);
    }

    [Test]
    public async Task An_id_that_is_taken_is_a_repeat_whatever_else_differs()
    {
        var scribe = new Scribe();
        await CommittedAsync(scribe.Write(Scribe.Entry("1"))).ConfigureAwait(false);
        var result = await Store.CommitAsync(scribe.Write(Scribe.Entry("1", "bob", name: "other"))).ConfigureAwait(false);
        StoreText.Of(result).ShouldBe(StoreText.Of(new CommitResult(false, [], ["1"])));
        (await FindAsync("1").ConfigureAwait(false)).ShouldNotBeNull().Name.ShouldBe("project.created");
        await HoldsNothingOfAsync(SubjectKey.User("bob")).ConfigureAwait(false);
    }

    [Test]
    public async Task A_commit_happens_whole_or_not_at_all_and_names_all_that_stands_in_its_way()
    {
        var scribe = new Scribe();
        await CommittedAsync(scribe.Write(Scribe.Entry("1"), Scribe.Entry("2", "bob"), Scribe.Entry("3", null, "acme"))).ConfigureAwait(false);
        var unknowing = new Scribe();
        unknowing.Learn(SubjectKey.User("bob"), scribe.Journeys[SubjectKey.User("bob")]);
        var commit = unknowing.Write(
            Scribe.Entry("10", "eve"), Scribe.Entry("11", "bob", "acme"), Scribe.Entry("1", "eve"), Scribe.Entry("12"), Scribe.Entry("2", "bob"), Scribe.Entry("13", "eve"));

        var result = await Store.CommitAsync(commit).ConfigureAwait(false);
        StoreText.Of(result).ShouldBe(StoreText.Of(new CommitResult(false, [Ada, Acme], ["1", "2"])));
        await HoldsNothingOfAsync(SubjectKey.User("eve")).ConfigureAwait(false);
        (await Store.FindEntriesAsync(SubjectKey.DefaultTenant, ["10", "11", "12", "13"]).ConfigureAwait(false)).ShouldBeEmpty();
        StoreText.Of(await Store.LoadAsync([.. scribe.Journeys.Keys]).ConfigureAwait(false)).ShouldBe(StoreText.Of(scribe.Journeys));

        await CommittedAsync(scribe.Write(Scribe.Entry("10", "eve"), Scribe.Entry("11", "bob", "acme"))).ConfigureAwait(false);
    }

    [Test]
    public async Task A_batch_of_many_entries_and_subjects_is_one_commit()
    {
        var scribe = new Scribe();
        var entries = Enumerable.Range(0, 256).Select(i => Scribe.Entry($"e{i}", $"user{i % 7}", $"account{i % 3}")).ToArray();
        await CommittedAsync(scribe.Write(entries)).ConfigureAwait(false);
        StoreText.Of(await Store.LoadAsync([.. scribe.Journeys.Keys]).ConfigureAwait(false)).ShouldBe(StoreText.Of(scribe.Journeys));
        (await ReadAsync(SubjectKey.Account("account1")).ConfigureAwait(false)).Select(e => e.Id)
            .ShouldBe(entries.Where(e => e.Account == "account1").Select(e => e.Id));
        (await Store.FindEntriesAsync(SubjectKey.DefaultTenant, [.. entries.Select(e => e.Id)]).ConfigureAwait(false)).Count.ShouldBe(256);
    }

    [TestCaseSource(nameof(Malformed))]
    public async Task A_commit_that_does_not_fit_together_is_refused(Func<Commit, Commit> spoil)
    {
        ArgumentNullException.ThrowIfNull(spoil);
        var commit = spoil(new Scribe().Write(Scribe.Entry("1", "ada", "acme"), Scribe.Entry("2", "ada")));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.CommitAsync(commit).ConfigureAwait(false)).ConfigureAwait(false);
        await HoldsNothingOfAsync(Ada, Acme).ConfigureAwait(false);
    }

    private static IEnumerable<TestCaseData<Func<Commit, Commit>>> Malformed =>
    [
        Spoiled("no journey", c => c with { Journeys = [c.Journeys[0]] }),
        Spoiled("a journey twice", c => c with { Journeys = [.. c.Journeys, c.Journeys[0]] }),
        Spoiled("a journey of nothing", c => c with { Journeys = [.. c.Journeys, new(c.Journeys[0].Journey with { Subject = SubjectKey.User("bob") }, 0)] }),
        Spoiled("no epoch", c => c with { Journeys = [.. c.Journeys.Select(j => j with { Journey = j.Journey with { Epoch = "" } })] }),
        Spoiled("another version", c => c with { Journeys = [.. c.Journeys.Select(j => j with { Journey = j.Journey with { Version = 9 } })] }),
        Spoiled("an id twice", c => c with { Entries = [c.Entries[0], c.Entries[1] with { Entry = c.Entries[1].Entry with { Id = "1" } }] }),
        Spoiled("a gap", c => c with { Entries = [c.Entries[0], c.Entries[1] with { Subjects = [new(Ada, 3)] }] }),
        Spoiled("an order", c => c with { Entries = [c.Entries[1], c.Entries[0]] }),
        Spoiled("a place too few", c => c with { Entries = [c.Entries[0] with { Subjects = [c.Entries[0].Subjects[0]] }, c.Entries[1]] }),
        Spoiled("another tenant", c => c with { Entries = [c.Entries[0], c.Entries[1] with { Entry = c.Entries[1].Entry with { Tenant = "other" } }] }),
        Spoiled("nobody", c => c with { Entries = [.. c.Entries, new(Scribe.Entry("3", null), [])] }),
        Spoiled("half a pair", c => c with { Entries = [c.Entries[0], c.Entries[1] with { Entry = c.Entries[1].Entry with { Properties = Scribe.Properties(("a", PropertyValue.From("\ud83d"))) } }] }),
    ];

    private static TestCaseData<Func<Commit, Commit>> Spoiled(string what, Func<Commit, Commit> spoil) =>
        (TestCaseData<Func<Commit, Commit>>)new TestCaseData<Func<Commit, Commit>>(spoil).SetArgDisplayNames(what);

    private static Scribe Copy(Scribe scribe)
    {
        var copy = new Scribe();
        foreach (var (subject, journey) in scribe.Journeys)
        {
            copy.Learn(subject, journey);
        }

        return copy;
    }
}
