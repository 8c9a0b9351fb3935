#pragma warning disable CS1591, CA1707 // The names are the sentences.
using NUnit.Framework;
using Shouldly;

namespace OnboardingSdk.Testing;

public abstract partial class StoreConformance
{
    [Test]
    public async Task A_journey_comes_back_with_every_field()
    {
        var entry = Scribe.Entry("1");
        var journey = Sample.Journey(Ada, "k3f9", 1);
        await CommittedAsync(new([new(entry, [new(Ada, 1)])], [new(journey, 0)])).ConfigureAwait(false);

        var stored = (await LoadAsync(Ada).ConfigureAwait(false)).ShouldNotBeNull();
        StoreText.Of(stored).ShouldBe(StoreText.Of(journey));
        stored.Flows["welcome"].StartedAt.ShouldBe(Scribe.Noon.AddTicks(1));
        stored.Attributes["tags"].List.ShouldBe(["a", "", "ü"]);
        stored.Facts["project.created"].Earliest.ShouldBe([Scribe.Noon, Scribe.Noon.AddTicks(7)]);
    }

    [Test]
    public async Task Nobody_of_whom_nothing_was_recorded_has_a_journey()
    {
        await CommittedAsync(new Scribe().Write(Scribe.Entry("1"))).ConfigureAwait(false);
        var found = await Store.LoadAsync([SubjectKey.User("bob"), Ada, Ada]).ConfigureAwait(false);
        found.Keys.ShouldBe([Ada]);
        (await Store.LoadAsync([]).ConfigureAwait(false)).ShouldBeEmpty();
        (await Store.FindEntriesAsync(SubjectKey.DefaultTenant, []).ConfigureAwait(false)).ShouldBeEmpty();
        await HoldsNothingOfAsync(SubjectKey.User("bob")).ConfigureAwait(false);
    }

    [Test]
    public async Task A_user_and_an_account_with_one_id_are_two_subjects()
    {
        var scribe = new Scribe();
        await CommittedAsync(scribe.Write(Scribe.Entry("1", "same", "same"), Scribe.Entry("2", null, "same"))).ConfigureAwait(false);
        (await LoadAsync(SubjectKey.User("same")).ConfigureAwait(false)).ShouldNotBeNull().Version.ShouldBe(1);
        (await LoadAsync(SubjectKey.Account("same")).ConfigureAwait(false)).ShouldNotBeNull().Version.ShouldBe(2);
    }

    [Test]
    public async Task Tenants_know_nothing_of_each_other()
    {
        var scribe = new Scribe();
        await CommittedAsync(scribe.Write(Scribe.Entry("1", tenant: "one"), Scribe.Entry("2", tenant: "one"))).ConfigureAwait(false);
        await CommittedAsync(scribe.Write(Scribe.Entry("1", tenant: "two"))).ConfigureAwait(false);

        (await FindAsync("2", "two").ConfigureAwait(false)).ShouldBeNull();
        (await FindAsync("1", "three").ConfigureAwait(false)).ShouldBeNull();
        await HoldsNothingOfAsync(Ada, SubjectKey.User("ada", "three")).ConfigureAwait(false);
        await Store.ForgetAsync(SubjectKey.User("ada", "one")).ConfigureAwait(false);
        await HoldsNothingOfAsync(SubjectKey.User("ada", "one")).ConfigureAwait(false);
        (await ReadAsync(SubjectKey.User("ada", "two")).ConfigureAwait(false)).Select(e => e.Id).ShouldBe(["1"]);
        (await LoadAsync(SubjectKey.User("ada", "two")).ConfigureAwait(false)).ShouldNotBeNull().Version.ShouldBe(1);
    }

    [TestCaseSource(nameof(HostileKeys))]
    public async Task Any_text_can_be_a_key_and_comes_back_as_it_was(string key)
    {
        var entry = Scribe.Entry(key, key, key, key, key) with { Catalog = key[..Math.Min(key.Length, 2)] };
        await CommittedAsync(new Scribe().Write(entry)).ConfigureAwait(false);

        foreach (var subject in new[] { SubjectKey.User(key, key), SubjectKey.Account(key, key) })
        {
            (await LoadAsync(subject).ConfigureAwait(false)).ShouldNotBeNull().Subject.ShouldBe(subject);
            StoreText.Of(await ReadAsync(subject).ConfigureAwait(false)).ShouldBe(StoreText.Of(entry));
        }

        StoreText.Of((await FindAsync(key, key).ConfigureAwait(false)).ShouldNotBeNull()).ShouldBe(StoreText.Of(entry));
    }

    [TestCase("ada", "Ada")]
    [TestCase("ada", "ada ")]
    [TestCase("ada", " ada")]
    [TestCase("caf\u00e9", "cafe\u0301")]
    [TestCase("stra\u00dfe", "strasse")]
    [TestCase("1", "01")]
    [TestCase("1", "1.0")]
    [TestCase("i", "\u0131")]
    public async Task What_only_looks_alike_is_not_the_same(string one, string other)
    {
        var scribe = new Scribe();
        await CommittedAsync(scribe.Write(Scribe.Entry(one, one), Scribe.Entry(other, other))).ConfigureAwait(false);
        foreach (var key in new[] { one, other })
        {
            (await FindAsync(key).ConfigureAwait(false)).ShouldNotBeNull().Id.ShouldBe(key);
            (await ReadAsync(SubjectKey.User(key)).ConfigureAwait(false)).Select(e => e.Id).ShouldBe([key]);
        }

        await Store.ForgetAsync(SubjectKey.User(other)).ConfigureAwait(false);
        (await FindAsync(one).ConfigureAwait(false)).ShouldNotBeNull();
    }

    [TestCaseSource(nameof(NoKeys))]
    public async Task What_is_no_key_is_refused_and_nothing_is_written(string key)
    {
        var scribe = new Scribe();
        await CommittedAsync(scribe.Write(Scribe.Entry("1"))).ConfigureAwait(false);
        foreach (var entry in new[]
        {
            Scribe.Entry(key.Length > 200 ? new string('x', 301) : key), Scribe.Entry("2", key), Scribe.Entry("2", "ada", key),
            Scribe.Entry("2", name: key), Scribe.Entry("2", tenant: key),
        })
        {
            await Should.ThrowAsync<ArgumentException>(async () => await Store.CommitAsync(new Scribe().Write(Scribe.Entry("3", "bob"), entry)).ConfigureAwait(false)).ConfigureAwait(false);
        }

        await HoldsNothingOfAsync(SubjectKey.User("bob")).ConfigureAwait(false);
        (await ReadAsync(Ada).ConfigureAwait(false)).Count.ShouldBe(1);
    }

    [Test]
    public async Task A_key_that_UTF8_cannot_hold_is_not_mistaken_for_another()
    {
        await CommittedAsync(new Scribe().Write(Scribe.Entry("\ufffd", "\ufffd"))).ConfigureAwait(false);
        try
        {
            (await Store.LoadAsync([SubjectKey.User("\ud83d")]).ConfigureAwait(false)).ShouldBeEmpty();
            (await Store.FindEntriesAsync(SubjectKey.DefaultTenant, ["\ude00"]).ConfigureAwait(false)).ShouldBeEmpty();
        }
        catch (ArgumentException)
        {
            // That is an answer too.
        }

        (await LoadAsync(SubjectKey.User("\ufffd")).ConfigureAwait(false)).ShouldNotBeNull();
    }

    private static IEnumerable<string> HostileKeys =>
    [
        "\U0001F9D1\u200D\U0001F680", "'; DROP TABLE onboarding_entries; --", "\"quoted\"", "a\\b", "%", "_", "*", " leading and trailing ", "\t\r\n",
        "\u0001", "\u007f", "\ufeff", "\ufffd", "\u202etxt.exe", "[\"ada\"]", "[", "{}", "null", "0", "1e3", "NaN", "cmd:ada:1", "ada|bob", "a,b", "{a,b}",
        new string('x', 200), new string('\u20ac', 200), string.Concat(Enumerable.Repeat("\U0001F600", 100)),
    ];

    private static IEnumerable<string> NoKeys => ["", "a\0b", "\0", "\ud83d", "\ude00\ud83d", "x\ud83d", new string('x', 201)];
}
