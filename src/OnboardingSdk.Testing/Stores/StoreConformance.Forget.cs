#pragma warning disable CS1591, CA1707 // The names are the sentences.
using NUnit.Framework;
using Shouldly;

namespace OnboardingSdk.Testing;

public abstract partial class StoreConformance
{
    [Test]
    public async Task Of_a_forgotten_user_nothing_is_left_that_is_only_theirs()
    {
        var scribe = new Scribe();
        await CommittedAsync(scribe.Write(Scribe.Entry("1"), Scribe.Entry("2"), Scribe.Entry("3", "bob"))).ConfigureAwait(false);
        await Store.ForgetAsync(Ada).ConfigureAwait(false);

        await HoldsNothingOfAsync(Ada).ConfigureAwait(false);
        (await Store.FindEntriesAsync(SubjectKey.DefaultTenant, ["1", "2", "3"]).ConfigureAwait(false)).Keys.ShouldBe(["3"]);
        StoreText.Of((await LoadAsync(SubjectKey.User("bob")).ConfigureAwait(false)).ShouldNotBeNull()).ShouldBe(StoreText.Of(scribe.Journeys[SubjectKey.User("bob")]));
    }

    [Test]
    public async Task An_entry_that_others_share_loses_the_name_and_its_properties_but_not_its_place()
    {
        var scribe = new Scribe();
        var shared = Scribe.Entry("2", "ada", "acme") with { Users = ["bob", "ada"] };
        await CommittedAsync(scribe.Write(Scribe.Entry("1", null, "acme"), shared, Scribe.Entry("3", null, "acme"))).ConfigureAwait(false);
        await Store.ForgetAsync(Ada).ConfigureAwait(false);

        var left = shared with { Users = ["bob"], Properties = Scribe.Properties() };
        StoreText.Of((await FindAsync("2").ConfigureAwait(false)).ShouldNotBeNull()).ShouldBe(StoreText.Of(left));
        (await ReadAsync(Acme).ConfigureAwait(false)).Select(e => e.Id).ShouldBe(["1", "2", "3"]);
        StoreText.Of(await ReadAsync(SubjectKey.User("bob")).ConfigureAwait(false)).ShouldBe(StoreText.Of(left));
        StoreText.Of((await LoadAsync(Acme).ConfigureAwait(false)).ShouldNotBeNull()).ShouldBe(StoreText.Of(scribe.Journeys[Acme]));
    }

    [Test]
    public async Task An_entry_goes_with_the_last_of_those_who_share_it()
    {
        await CommittedAsync(new Scribe().Write(Scribe.Entry("1", "ada", "acme") with { Users = ["ada", "bob"] })).ConfigureAwait(false);
        foreach (var subject in new[] { Ada, Acme })
        {
            await Store.ForgetAsync(subject).ConfigureAwait(false);
            (await FindAsync("1").ConfigureAwait(false)).ShouldNotBeNull();
        }

        await Store.ForgetAsync(SubjectKey.User("bob")).ConfigureAwait(false);
        (await FindAsync("1").ConfigureAwait(false)).ShouldBeNull();
    }

    [Test]
    public async Task The_id_of_a_forgotten_users_command_does_not_keep_the_name()
    {
        var scribe = new Scribe();
        await CommittedAsync(scribe.Write(Scribe.Entry("cmd:ada:77", "ada", "acme"), Scribe.Entry("cmd:adam:78", "ada", "acme"))).ConfigureAwait(false);
        await Store.ForgetAsync(Ada).ConfigureAwait(false);

        (await FindAsync("cmd:ada:77").ConfigureAwait(false)).ShouldBeNull();
        var log = await ReadAsync(Acme).ConfigureAwait(false);
        log.Count.ShouldBe(2);
        log[0].Id.ShouldStartWith(EntryForgetting.IdPrefix);
        log[1].Id.ShouldBe("cmd:adam:78");
        StoreText.Of((await FindAsync(log[0].Id).ConfigureAwait(false)).ShouldNotBeNull()).ShouldBe(StoreText.Of(log[0]));
        await CommittedAsync(scribe.Write(Scribe.Entry("cmd:ada:77", "bob"))).ConfigureAwait(false);
    }

    [Test]
    public async Task A_users_own_doings_are_not_left_to_the_account_that_they_name()
    {
        await CommittedAsync(new Scribe().Write(Scribe.Entry("1", "ada", "acme", "$step.next"))).ConfigureAwait(false);
        await Store.ForgetAsync(Ada).ConfigureAwait(false);
        (await FindAsync("1").ConfigureAwait(false)).ShouldBeNull();
        await HoldsNothingOfAsync(Ada, Acme).ConfigureAwait(false);
    }

    [Test]
    public async Task A_forgotten_account_leaves_its_members_what_happened_to_them()
    {
        var scribe = new Scribe();
        await CommittedAsync(scribe.Write(Scribe.Entry("1", null, "acme"), Scribe.Entry("cmd:ada:2", "ada", "acme"))).ConfigureAwait(false);
        await Store.ForgetAsync(Acme).ConfigureAwait(false);

        await HoldsNothingOfAsync(Acme).ConfigureAwait(false);
        (await FindAsync("1").ConfigureAwait(false)).ShouldBeNull();
        var left = (await ReadAsync(Ada).ConfigureAwait(false)).ShouldHaveSingleItem();
        StoreText.Of(left).ShouldBe(StoreText.Of(Scribe.Entry("cmd:ada:2", "ada") with { Properties = Scribe.Properties() }));
    }

    [Test]
    public async Task Who_was_forgotten_can_begin_anew()
    {
        await CommittedAsync(new Scribe().Write(Scribe.Entry("1", "ada", "acme"), Scribe.Entry("2"))).ConfigureAwait(false);
        await Store.ForgetAsync(Ada).ConfigureAwait(false);
        await Store.ForgetAsync(Ada).ConfigureAwait(false);
        await Store.ForgetAsync(SubjectKey.User("nobody")).ConfigureAwait(false);

        await CommittedAsync(new Scribe().Write(Scribe.Entry("2"), Scribe.Entry("3"))).ConfigureAwait(false);
        (await LoadAsync(Ada).ConfigureAwait(false)).ShouldNotBeNull().Version.ShouldBe(2);
        (await ReadAsync(Ada).ConfigureAwait(false)).Select(e => e.Id).ShouldBe(["2", "3"]);
    }

    [Test]
    public async Task A_long_journey_is_forgotten_whole()
    {
        await CommittedAsync(new Scribe().Write([.. Enumerable.Range(0, 700).Select(i => Scribe.Entry($"e{i}", "ada", i % 2 == 0 ? "acme" : null))])).ConfigureAwait(false);
        await Store.ForgetAsync(Ada).ConfigureAwait(false);
        await HoldsNothingOfAsync(Ada).ConfigureAwait(false);
        (await Store.FindEntriesAsync(SubjectKey.DefaultTenant, [.. Enumerable.Range(0, 700).Select(i => $"e{i}")]).ConfigureAwait(false)).Count.ShouldBe(350);
        (await ReadAsync(Acme).ConfigureAwait(false)).ShouldAllBe(e => e.Users.IsEmpty && e.Properties.IsEmpty);
    }
}
