#pragma warning disable CS1591, CA1707 // The names are the sentences.
using System.Text;
using NUnit.Framework;
using Shouldly;

namespace OnboardingSdk.Testing;

public abstract partial class StoreConformance
{
    [Test]
    public async Task Initializing_again_changes_nothing()
    {
        await CommittedAsync(new Scribe().Write(Scribe.Entry("1"))).ConfigureAwait(false);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () => await Store.InitializeAsync().ConfigureAwait(false)))).ConfigureAwait(false);
        (await ReadAsync(Ada).ConfigureAwait(false)).Count.ShouldBe(1);
    }

    [Test]
    public async Task What_was_committed_is_there_when_the_store_is_opened_again()
    {
        var scribe = new Scribe();
        await CommittedAsync(scribe.Write(Scribe.Entry("1", "ada", "acme"))).ConfigureAwait(false);
        await Store.SaveCatalogAsync("hash", new byte[] { 1, 2, 3 }).ConfigureAwait(false);
        var again = await OpenAgainAsync().ConfigureAwait(false);
        if (again is null)
        {
            Assert.Ignore("This store's data live and die with the instance.");
            return;
        }

        await using (again.ConfigureAwait(false))
        {
            await DisposeStore().ConfigureAwait(false);
            await again.InitializeAsync().ConfigureAwait(false);
            StoreText.Of(await again.LoadAsync([Ada, Acme]).ConfigureAwait(false)).ShouldBe(StoreText.Of(scribe.Journeys));
            (await again.LoadCatalogAsync("hash").ConfigureAwait(false)).ShouldNotBeNull().ToArray().ShouldBe([1, 2, 3]);
            StoreText.Of(await again.CommitAsync(scribe.Write(Scribe.Entry("2"))).ConfigureAwait(false)).ShouldBe(StoreText.Of(CommitResult.Done));
        }
    }

    [Test]
    public async Task Two_instances_over_the_same_data_see_each_others_commits_and_conflict()
    {
        var other = await OpenAgainAsync().ConfigureAwait(false);
        if (other is null)
        {
            Assert.Ignore("This store's data live and die with the instance.");
            return;
        }

        await using (other.ConfigureAwait(false))
        {
            await other.InitializeAsync().ConfigureAwait(false);
            var scribe = new Scribe();
            await CommittedAsync(scribe.Write(Scribe.Entry("1"))).ConfigureAwait(false);
            StoreText.Of(await other.LoadAsync([Ada]).ConfigureAwait(false)).ShouldBe(StoreText.Of(scribe.Journeys));
            StoreText.Of(await other.CommitAsync(new Scribe().Write(Scribe.Entry("1"))).ConfigureAwait(false))
                .ShouldBe(StoreText.Of(new CommitResult(false, [Ada], ["1"])));
            (await other.CommitAsync(scribe.Write(Scribe.Entry("2"))).ConfigureAwait(false)).Committed.ShouldBeTrue();
            await CommittedAsync(scribe.Write(Scribe.Entry("3"))).ConfigureAwait(false);
            await other.ForgetAsync(Ada).ConfigureAwait(false);
            await HoldsNothingOfAsync(Ada).ConfigureAwait(false);
        }
    }

    [Test]
    public async Task A_catalog_that_is_saved_under_a_name_replaces_the_one_before()
    {
        await Store.SaveCatalogAsync("last-good", new byte[] { 1 }).ConfigureAwait(false);
        await Store.SaveCatalogAsync("last-good", new byte[] { 2, 3 }).ConfigureAwait(false);

        (await Store.LoadCatalogAsync("last-good").ConfigureAwait(false)).ShouldNotBeNull().ToArray().ShouldBe([2, 3]);
    }

    [Test]
    public async Task A_catalog_is_kept_by_its_hash_as_it_was_saved()
    {
        var content = Encoding.UTF8.GetBytes("{\"name\":\"\U0001F600\"}").Concat(new byte[] { 0, 255, 0 }).ToArray();
        var sent = content.ToArray();
        await Store.SaveCatalogAsync("one", sent).ConfigureAwait(false);
        Array.Clear(sent);
        await Store.SaveCatalogAsync("one", content).ConfigureAwait(false);
        await Store.SaveCatalogAsync("empty", ReadOnlyMemory<byte>.Empty).ConfigureAwait(false);
        await Store.SaveCatalogAsync("large", new byte[1_000_000]).ConfigureAwait(false);

        (await Store.LoadCatalogAsync("one").ConfigureAwait(false)).ShouldNotBeNull().ToArray().ShouldBe(content);
        (await Store.LoadCatalogAsync("empty").ConfigureAwait(false)).ShouldNotBeNull().Length.ShouldBe(0);
        (await Store.LoadCatalogAsync("large").ConfigureAwait(false)).ShouldNotBeNull().Length.ShouldBe(1_000_000);
        (await Store.LoadCatalogAsync("One").ConfigureAwait(false)).ShouldBeNull();
    }

    [Test]
    public async Task A_check_of_a_store_that_works_leaves_no_trace()
    {
        await Store.CheckAsync().ConfigureAwait(false);
        await CommittedAsync(new Scribe().Write(Scribe.Entry("1"))).ConfigureAwait(false);
        await Store.CheckAsync().ConfigureAwait(false);
        (await ReadAsync(Ada).ConfigureAwait(false)).Count.ShouldBe(1);
    }

    [Test]
    public async Task What_was_cancelled_before_it_began_does_nothing()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync().ConfigureAwait(false);
        var cancelled = source.Token;
        await CommittedAsync(new Scribe().Write(Scribe.Entry("1"))).ConfigureAwait(false);
        Func<Task>[] calls =
        [
            async () => await Store.LoadAsync([Ada], cancelled).ConfigureAwait(false),
            async () => await Store.FindEntriesAsync(SubjectKey.DefaultTenant, ["1"], cancelled).ConfigureAwait(false),
            async () => await Store.CommitAsync(new Scribe().Write(Scribe.Entry("2", "bob")), cancelled).ConfigureAwait(false),
            async () => await Store.ReadEntriesAsync(Ada, 0, cancelled).GetAsyncEnumerator(cancelled).MoveNextAsync().ConfigureAwait(false),
            async () => await Store.ForgetAsync(Ada, cancelled).ConfigureAwait(false),
            async () => await Store.SaveCatalogAsync("hash", new byte[1], cancelled).ConfigureAwait(false),
            async () => await Store.LoadCatalogAsync("hash", cancelled).ConfigureAwait(false),
            async () => await Store.CheckAsync(cancelled).ConfigureAwait(false),
            async () => await Store.TakeLeaseAsync(Mine, Scribe.Noon, cancelled).ConfigureAwait(false),
            async () => await Store.ReleaseLeaseAsync("mail", "me", cancelled).ConfigureAwait(false),
            async () => await Store.ReadOutboxAsync("mail", [], 1, cancelled).ConfigureAwait(false),
            async () => await Store.SettleOutboxAsync(Mine, [], [], cancelled).ConfigureAwait(false),
            async () => await Store.CountOutboxAsync(cancelled).ConfigureAwait(false),
            async () => await Store.BringBackAsync("mail", cancelled).ConfigureAwait(false),
        ];
        foreach (var call in calls)
        {
            await Should.ThrowAsync<OperationCanceledException>(call).ConfigureAwait(false);
        }

        await HoldsNothingOfAsync(SubjectKey.User("bob")).ConfigureAwait(false);
        (await LoadAsync(Ada).ConfigureAwait(false)).ShouldNotBeNull();
        (await Store.LoadCatalogAsync("hash").ConfigureAwait(false)).ShouldBeNull();
    }

    [Test]
    public async Task A_reader_who_is_cancelled_under_way_stops()
    {
        await CommittedAsync(new Scribe().Write([.. Enumerable.Range(0, 50).Select(i => Scribe.Entry($"e{i}"))])).ConfigureAwait(false);
        using var source = new CancellationTokenSource();
        var read = 0;
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var entry in Store.ReadEntriesAsync(Ada, 0, source.Token).ConfigureAwait(false))
            {
                read++;
                await source.CancelAsync().ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        read.ShouldBe(1);
    }
}
