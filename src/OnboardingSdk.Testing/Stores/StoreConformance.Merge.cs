#pragma warning disable CS1591, CA1707 // The names are the sentences.
using NUnit.Framework;
using Shouldly;

namespace OnboardingSdk.Testing;

public abstract partial class StoreConformance
{
    private static SubjectKey Bob => SubjectKey.User("bob");

    /// <summary>The entry that merges one user into another.</summary>
    private static Entry Merge(string id, string into, string from) => Scribe.Entry(id, null, name: EntryNames.Merged) with { Users = [into, from] };

    [Test]
    public async Task A_merge_changes_both_journeys_or_neither()
    {
        var scribe = new Scribe();
        await CommittedAsync(scribe.Write(Scribe.Entry("1"), Scribe.Entry("2", "bob"))).ConfigureAwait(false);
        var merge = scribe.Write(Merge("3", "ada", "bob"));
        var late = new Scribe();
        late.Learn(Bob, await LoadAsync(Bob).ConfigureAwait(false));
        await CommittedAsync(late.Write(Scribe.Entry("4", "bob"))).ConfigureAwait(false);

        var result = await Store.CommitAsync(merge).ConfigureAwait(false);
        (result.Committed, result.Conflicts.ShouldHaveSingleItem()).ShouldBe((false, Bob));
        (await LoadAsync(Ada).ConfigureAwait(false)).ShouldNotBeNull().Version.ShouldBe(1);
        (await FindAsync("3").ConfigureAwait(false)).ShouldBeNull();
        (await ReadAsync(Ada).ConfigureAwait(false)).Select(e => e.Id).ShouldBe(["1"]);
    }

    [Test]
    public async Task A_merge_is_in_both_logs_at_the_place_where_it_happened()
    {
        var scribe = new Scribe();
        await CommittedAsync(scribe.Write(Scribe.Entry("1"), Scribe.Entry("2", "bob"), Merge("3", "ada", "bob"), Scribe.Entry("4"))).ConfigureAwait(false);
        (await ReadAsync(Ada).ConfigureAwait(false)).Select(e => e.Id).ShouldBe(["1", "3", "4"]);
        var log = await ReadAsync(Bob).ConfigureAwait(false);
        log.Select(e => e.Id).ShouldBe(["2", "3"]);
        StoreText.Of(log[1]).ShouldBe(StoreText.Of(Merge("3", "ada", "bob")));
    }

    [Test]
    public async Task Whoever_was_merged_into_a_user_is_forgotten_with_them_through_a_chain_too()
    {
        var scribe = new Scribe();
        await CommittedAsync(scribe.Write(
            Scribe.Entry("1", "cat"), Scribe.Entry("2", "bob") with { Users = ["bob", "eve"] }, Scribe.Entry("3"), Scribe.Entry("4", "dan"),
            Merge("5", "bob", "cat"), Merge("6", "ada", "bob"), Merge("7", "ada", "dan"))).ConfigureAwait(false);
        await Store.ForgetAsync(Ada).ConfigureAwait(false);

        await HoldsNothingOfAsync(Ada, Bob, SubjectKey.User("cat"), SubjectKey.User("dan")).ConfigureAwait(false);
        var left = (await ReadAsync(SubjectKey.User("eve")).ConfigureAwait(false)).ShouldHaveSingleItem();
        (left.Id, string.Join(',', left.Users)).ShouldBe(("2", "eve"));
        (await Store.FindEntriesAsync(SubjectKey.DefaultTenant, ["1", "2", "3", "4", "5", "6", "7"]).ConfigureAwait(false)).Keys.ShouldBe(["2"]);
    }

    [Test]
    public async Task Who_goes_on_after_a_merge_is_not_forgotten_with_who_was_merged()
    {
        var scribe = new Scribe();
        await CommittedAsync(scribe.Write(Scribe.Entry("1"), Scribe.Entry("2", "bob"), Merge("3", "ada", "bob"))).ConfigureAwait(false);
        await Store.ForgetAsync(Bob).ConfigureAwait(false);

        await HoldsNothingOfAsync(Bob).ConfigureAwait(false);
        (await LoadAsync(Ada).ConfigureAwait(false)).ShouldNotBeNull().Version.ShouldBe(2);
        (await ReadAsync(Ada).ConfigureAwait(false)).Select(e => string.Join(',', e.Users)).ShouldBe(["ada", "ada"]);
    }
}
