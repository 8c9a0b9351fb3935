#pragma warning disable CS1591, CA1707 // The names are the sentences.
using System.Collections.Concurrent;
using System.Text;
using NUnit.Framework;
using Shouldly;

namespace OnboardingSdk.Testing;

public abstract partial class StoreConformance
{
    private static readonly OutboxLease Mine = new("mail", "me", Scribe.Noon.AddSeconds(30));

    private static readonly OutboxLease Theirs = new("mail", "them", Scribe.Noon.AddSeconds(60));

    [Test]
    public async Task A_notice_waits_with_its_entry_from_the_commit_on_and_only_in_its_queue()
    {
        await CommittedAsync(Telling(new Scribe().Write(Scribe.Entry("1", "ada", "acme")), ("mail", "1", Ada), ("crm", "1", Acme))).ConfigureAwait(false);

        var item = (await WaitingAsync().ConfigureAwait(false)).ShouldHaveSingleItem();
        item.Subject.ShouldBe(Ada);
        StoreText.Of(item.Entry).ShouldBe(StoreText.Of(Scribe.Entry("1", "ada", "acme")));
        Encoding.UTF8.GetString(item.Content.Span).ShouldBe("1 for mail");
        item.Failure.ShouldBeNull();
        (await Store.ReadOutboxAsync("crm", [], 10).ConfigureAwait(false)).ShouldHaveSingleItem().Subject.ShouldBe(Acme);
        (await Store.ReadOutboxAsync("Mail", [], 10).ConfigureAwait(false)).ShouldBeEmpty();
    }

    [Test]
    public async Task A_commit_that_did_not_happen_leaves_no_notice()
    {
        await CommittedAsync(new Scribe().Write(Scribe.Entry("1"))).ConfigureAwait(false);
        (await Store.CommitAsync(Telling(new Scribe().Write(Scribe.Entry("2")), ("mail", "2", Ada))).ConfigureAwait(false)).Committed.ShouldBeFalse();
        (await WaitingAsync().ConfigureAwait(false)).ShouldBeEmpty();
    }

    [Test]
    public async Task Notices_wait_in_the_order_of_the_commits_and_those_of_some_subjects_can_be_passed_over()
    {
        var scribe = new Scribe();
        for (var i = 0; i < 4; i++)
        {
            var user = i % 2 == 0 ? "ada" : "bob";
            await CommittedAsync(Telling(scribe.Write(Scribe.Entry($"{i}", user)), ("mail", $"{i}", SubjectKey.User(user)))).ConfigureAwait(false);
        }

        (await IdsAsync().ConfigureAwait(false)).ShouldBe(["0", "1", "2", "3"]);
        (await Store.ReadOutboxAsync("mail", [], 3).ConfigureAwait(false)).Select(i => i.Entry.Id).ShouldBe(["0", "1", "2"]);
        (await Store.ReadOutboxAsync("mail", [Ada, SubjectKey.Account("bob"), SubjectKey.User("bob", "other")], 1).ConfigureAwait(false)).Select(i => i.Entry.Id).ShouldBe(["1"]);
        (await Store.ReadOutboxAsync("mail", [Ada, SubjectKey.User("bob")], 9).ConfigureAwait(false)).ShouldBeEmpty();
    }

    [Test]
    public async Task A_lease_is_had_by_one_until_it_ends_or_is_given_back()
    {
        (await Store.TakeLeaseAsync(Mine, Scribe.Noon).ConfigureAwait(false)).ShouldBeTrue();
        (await Store.TakeLeaseAsync(Theirs, Scribe.Noon.AddSeconds(29)).ConfigureAwait(false)).ShouldBeFalse();
        (await Store.TakeLeaseAsync(Theirs with { Queue = "crm" }, Scribe.Noon).ConfigureAwait(false)).ShouldBeTrue();
        (await Store.TakeLeaseAsync(Mine with { Until = Scribe.Noon.AddSeconds(40) }, Scribe.Noon.AddSeconds(10)).ConfigureAwait(false)).ShouldBeTrue();
        (await Store.TakeLeaseAsync(Theirs, Scribe.Noon.AddSeconds(39)).ConfigureAwait(false)).ShouldBeFalse();
        (await Store.TakeLeaseAsync(Theirs, Scribe.Noon.AddSeconds(40)).ConfigureAwait(false)).ShouldBeTrue();

        await Store.ReleaseLeaseAsync("mail", "me").ConfigureAwait(false);
        (await Store.TakeLeaseAsync(Mine, Scribe.Noon.AddSeconds(41)).ConfigureAwait(false)).ShouldBeFalse();
        await Store.ReleaseLeaseAsync("mail", "them").ConfigureAwait(false);
        (await Store.TakeLeaseAsync(Mine, Scribe.Noon.AddSeconds(41)).ConfigureAwait(false)).ShouldBeTrue();
    }

    [Test]
    public async Task Of_many_who_ask_for_a_lease_at_once_one_gets_it()
    {
        var owners = new ConcurrentBag<string>();
        using var start = new Barrier(4);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
        {
            start.SignalAndWait();
            if (await Store.TakeLeaseAsync(Mine with { Owner = $"{i}" }, Scribe.Noon).ConfigureAwait(false))
            {
                owners.Add($"{i}");
            }
        }))).ConfigureAwait(false);
        owners.Count.ShouldBe(1);
    }

    [Test]
    public async Task What_was_delivered_is_gone_and_the_lease_is_prolonged()
    {
        await ThreeNoticesAsync().ConfigureAwait(false);
        await Store.TakeLeaseAsync(Mine, Scribe.Noon).ConfigureAwait(false);
        var items = await WaitingAsync().ConfigureAwait(false);

        (await Store.SettleOutboxAsync(Mine with { Until = Scribe.Noon.AddSeconds(90) }, [items[0].Number, items[2].Number, 77], []).ConfigureAwait(false)).ShouldBeTrue();

        (await IdsAsync().ConfigureAwait(false)).ShouldBe(["2"]);
        (await Store.TakeLeaseAsync(Theirs, Scribe.Noon.AddSeconds(89)).ConfigureAwait(false)).ShouldBeFalse();
    }

    [Test]
    public async Task Who_has_lost_the_lease_settles_nothing()
    {
        await ThreeNoticesAsync().ConfigureAwait(false);
        var number = (await WaitingAsync().ConfigureAwait(false))[0].Number;
        (await Store.SettleOutboxAsync(Mine, [number], []).ConfigureAwait(false)).ShouldBeFalse();
        await Store.TakeLeaseAsync(Mine, Scribe.Noon).ConfigureAwait(false);
        await Store.TakeLeaseAsync(Theirs, Scribe.Noon.AddSeconds(30)).ConfigureAwait(false);

        (await Store.SettleOutboxAsync(Mine with { Until = Scribe.Noon.AddDays(1) }, [number], [new(number, 1, Scribe.Noon, null)]).ConfigureAwait(false)).ShouldBeFalse();

        (await IdsAsync().ConfigureAwait(false)).ShouldBe(["1", "2", "3"]);
        (await Store.TakeLeaseAsync(Mine, Scribe.Noon.AddSeconds(60)).ConfigureAwait(false)).ShouldBeTrue("The lease was not prolonged by one who did not have it.");
    }

    [Test]
    public async Task What_failed_stays_in_its_place_and_says_so_and_what_is_put_aside_is_passed_over_until_it_is_brought_back()
    {
        await ThreeNoticesAsync().ConfigureAwait(false);
        await Store.TakeLeaseAsync(Mine, Scribe.Noon).ConfigureAwait(false);
        var items = await WaitingAsync().ConfigureAwait(false);
        var failed = new OutboxFailure(items[0].Number, 3, Scribe.Noon.AddTicks(1), Scribe.Noon.AddTicks(7));
        var aside = new OutboxFailure(items[1].Number, 9, Scribe.Noon, null);

        (await Store.SettleOutboxAsync(Mine, [], [failed, aside]).ConfigureAwait(false)).ShouldBeTrue();

        var left = await WaitingAsync().ConfigureAwait(false);
        left.Select(i => i.Entry.Id).ShouldBe(["1", "3"]);
        left.Select(i => i.Failure).ShouldBe([failed, null]);
        (await Store.CountOutboxAsync().ConfigureAwait(false)).ShouldBe([new OutboxCount("mail", 2, 1, 1)]);

        (await Store.BringBackAsync("crm").ConfigureAwait(false)).ShouldBe(0);
        (await Store.BringBackAsync("mail").ConfigureAwait(false)).ShouldBe(1);
        var back = await WaitingAsync().ConfigureAwait(false);
        back.Select(i => i.Entry.Id).ShouldBe(["1", "2", "3"]);
        back.ShouldAllBe(i => i.Failure == null);
        (await Store.CountOutboxAsync().ConfigureAwait(false)).ShouldBe([new OutboxCount("mail", 3, 0, 0)]);
    }

    [Test]
    public async Task A_forgotten_subject_takes_its_notices_along_and_the_names_in_those_of_others()
    {
        var scribe = new Scribe();
        await CommittedAsync(Telling(scribe.Write(Scribe.Entry("cmd:ada:1", "ada", "acme")), ("mail", "cmd:ada:1", Ada), ("mail", "cmd:ada:1", Acme))).ConfigureAwait(false);
        await Store.TakeLeaseAsync(Mine, Scribe.Noon).ConfigureAwait(false);
        var numbers = (await WaitingAsync().ConfigureAwait(false)).Select(i => i.Number).ToList();
        await Store.ForgetAsync(Ada).ConfigureAwait(false);

        var left = (await WaitingAsync().ConfigureAwait(false)).ShouldHaveSingleItem();
        left.Subject.ShouldBe(Acme);
        left.Entry.Users.ShouldBeEmpty();
        left.Entry.Properties.ShouldBeEmpty();
        left.Entry.Id.ShouldStartWith(EntryForgetting.IdPrefix);

        // A number of something that is gone is nobody else's.
        await Store.ForgetAsync(Acme).ConfigureAwait(false);
        await CommittedAsync(Telling(scribe.Write(Scribe.Entry("9", "bob")), ("mail", "9", SubjectKey.User("bob")))).ConfigureAwait(false);
        await Store.SettleOutboxAsync(Mine, numbers, []).ConfigureAwait(false);
        (await IdsAsync().ConfigureAwait(false)).ShouldBe(["9"]);
    }

    [Test]
    public async Task A_notice_of_an_entry_or_a_journey_that_is_not_in_the_commit_is_refused()
    {
        foreach (var (queue, entry, subject) in new[] { ("mail", "2", Ada), ("mail", "1", Acme), ("", "1", Ada) })
        {
            var commit = Telling(new Scribe().Write(Scribe.Entry("1")), (queue, entry, subject));
            await Should.ThrowAsync<ArgumentException>(async () => await Store.CommitAsync(commit).ConfigureAwait(false)).ConfigureAwait(false);
        }

        await HoldsNothingOfAsync(Ada).ConfigureAwait(false);
    }

    [Test]
    public async Task Notices_leases_and_failures_are_there_when_the_store_is_opened_again()
    {
        await ThreeNoticesAsync().ConfigureAwait(false);
        await Store.TakeLeaseAsync(Mine, Scribe.Noon).ConfigureAwait(false);
        var first = (await WaitingAsync().ConfigureAwait(false))[0];
        var failure = new OutboxFailure(first.Number, 2, Scribe.Noon, Scribe.Noon.AddHours(1));
        await Store.SettleOutboxAsync(Mine, [], [failure]).ConfigureAwait(false);
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
            var items = await again.ReadOutboxAsync("mail", [], 10).ConfigureAwait(false);
            items.Select(i => i.Entry.Id).ShouldBe(["1", "2", "3"]);
            items[0].Failure.ShouldBe(failure);
            (await again.TakeLeaseAsync(Theirs, Scribe.Noon.AddSeconds(29)).ConfigureAwait(false)).ShouldBeFalse();
        }
    }

    private static Commit Telling(Commit commit, params (string Queue, string Entry, SubjectKey Subject)[] notices) =>
        commit with { Notices = [.. notices.Select(n => new CommitNotice(n.Queue, n.Entry, n.Subject, Encoding.UTF8.GetBytes($"{n.Entry} for {n.Queue}")))] };

    private async Task ThreeNoticesAsync()
    {
        var entries = new[] { Scribe.Entry("1"), Scribe.Entry("2", "bob"), Scribe.Entry("3") };
        await CommittedAsync(Telling(new Scribe().Write(entries), ("mail", "1", Ada), ("mail", "2", SubjectKey.User("bob")), ("mail", "3", Ada))).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<OutboxItem>> WaitingAsync() => await Store.ReadOutboxAsync("mail", [], 100).ConfigureAwait(false);

    private async Task<IEnumerable<string>> IdsAsync() => (await WaitingAsync().ConfigureAwait(false)).Select(i => i.Entry.Id);
}
