namespace OnboardingSdk.Tests.Visitors;

/// <summary>Merging two users: aliases, chains, races, forgetting.</summary>
public sealed class MergeTests
{
    [Test]
    public async Task Two_users_become_one_and_what_comes_late_for_the_old_name_is_the_new_ones()
    {
        await using var host = await TestHost.StartAsync();
        await host.Onboarding.TrackAsync("old", "task.created");
        await host.Onboarding.TrackAsync("ann", "task.created");
        (await host.Onboarding.MergeAsync("old", "ann")).Status.ShouldBe(TrackStatus.Recorded);
        await host.Onboarding.TrackAsync("old", "task.created");

        foreach (var name in new[] { "old", "ann" })
        {
            var journey = (await host.Onboarding.GetAsync(name))!;
            (journey.Subject.Id, journey.Facts["task.created"].Count).ShouldBe(("ann", 3));
        }

        host.Store.Commits.Last().Entries.Single().Entry.Users.ShouldBe(["ann"]);
        await ReplayedAsync(host, "ann");
    }

    [Test]
    public async Task Merging_again_is_a_repeat_into_somebody_else_and_in_a_circle_refused()
    {
        await using var host = await TestHost.StartAsync();
        await host.Onboarding.TrackAsync("a", "task.created");
        (await host.Onboarding.MergeAsync("a", "b")).Status.ShouldBe(TrackStatus.Recorded);
        (await host.Onboarding.MergeAsync("a", "b")).Status.ShouldBe(TrackStatus.Repeated);
        (await host.Onboarding.MergeAsync("a", "c")).Reason.ShouldBe("'a' was merged into 'b' before.");
        (await host.Onboarding.MergeAsync("b", "c")).Status.ShouldBe(TrackStatus.Recorded);
        (await host.Onboarding.MergeAsync("a", "b")).Status.ShouldBe(TrackStatus.Repeated);
        (await host.Onboarding.MergeAsync("c", "a")).Reason!.ShouldContain("circle");
        (await host.Onboarding.MergeAsync("c", "c")).Status.ShouldBe(TrackStatus.Rejected);
        (await host.Onboarding.MergeAsync("c", VisitorIds.New())).Status.ShouldBe(TrackStatus.Rejected);
        await host.Onboarding.TrackAsync("a", "task.created");
        (await host.Onboarding.GetAsync("c"))!.Facts["task.created"].Count.ShouldBe(2);
        await ReplayedAsync(host, "c");
    }

    [Test]
    public async Task One_fact_that_comes_for_both_names_counts_once()
    {
        await using var host = await TestHost.StartAsync();
        await host.Onboarding.TrackAsync("old", "task.created", options: new() { EventId = "1" });
        await host.Onboarding.MergeAsync("old", "ann");
        (await host.Onboarding.TrackAsync("ann", "task.created", options: new() { EventId = "1" })).Status.ShouldBe(TrackStatus.Repeated);
        (await host.Onboarding.TrackAsync("old", "task.created", options: new() { EventId = "2" })).Status.ShouldBe(TrackStatus.Recorded);
        (await host.Onboarding.TrackAsync("old", "task.created", options: new() { EventId = "2" })).Status.ShouldBe(TrackStatus.Repeated);
        (await host.Onboarding.TrackAsync("bob", "task.created", options: new() { EventId = "2" })).Status.ShouldBe(TrackStatus.Rejected);
        await host.Onboarding.TrackAsync("old", "task.created", options: new() { AlsoFor = ["ann"] });
        (await host.Onboarding.GetAsync("ann"))!.Facts["task.created"].Count.ShouldBe(3);
    }

    [Test]
    public async Task What_neither_had_and_both_together_have_is_told_once_after_the_merge()
    {
        var witness = new Witness();
        await using var host = await TestHost.StartAsync(use: witness.Join);
        await host.Onboarding.TrackAsync("old", "task.created");
        await host.Onboarding.TrackAsync("old", "project.created");
        await host.Onboarding.TrackAsync("ann", "task.created");
        await host.Onboarding.MergeAsync("old", "ann");
        await host.Onboarding.MergeAsync("old", "ann");
        await host.Onboarding.TrackAsync("ann", "member.joined");

        var told = (await witness.NextAsync(9)).Where(t => t.StartsWith("ann: ", StringComparison.Ordinal)).ToList();
        told.ShouldBe(["ann: event task.created", "ann: merged old", "ann: task tasks", "ann: completed get-going", "ann: event member.joined"]);
        witness.Notices.OfType<TaskNotice>().Single(n => n.Task == "tasks").Origin.ShouldBe(NoticeOrigin.Merge);
        witness.Notices.OfType<MilestoneNotice>().ShouldHaveSingleItem().UserId.ShouldBe("old");
    }

    [Test]
    public async Task Forgetting_the_one_who_goes_on_forgets_both_and_the_alias_alone_is_not_forgotten()
    {
        await using var host = await TestHost.StartAsync();
        await host.Onboarding.TrackAsync("old", "task.created");
        await host.Onboarding.MergeAsync("old", "ann");
        await host.Onboarding.ForgetAsync("old");
        (await host.Onboarding.GetAsync("old"))!.Facts["task.created"].Count.ShouldBe(1);
        await host.Onboarding.ForgetAsync("ann");
        (await host.Onboarding.GetAsync("old")).ShouldBeNull();
        await host.Onboarding.TrackAsync("old", "task.created");
        (await host.Onboarding.GetAsync("old"))!.Subject.Id.ShouldBe("old");
    }

    [Test]
    public async Task Two_servers_that_merge_and_track_at_once_lose_nothing_and_count_nothing_twice()
    {
        var shared = new InMemoryStore();
        await using var one = await TestHost.StartAsync(store: new() { Inner = shared });
        await using var two = await TestHost.StartAsync(store: new() { Inner = shared });
        for (var i = 0; i < 20; i++)
        {
            var (from, into) = ($"old{i}", $"new{i}");
            await one.Onboarding.TrackAsync(from, "task.created");
            await two.Onboarding.TrackAsync(into, "task.created");
            await Task.WhenAll(
                Task.Run(async () => await one.Onboarding.MergeAsync(from, into)),
                Task.Run(async () => await two.Onboarding.MergeAsync(from, into)),
                Task.Run(async () => await one.Onboarding.TrackAsync(from, "task.created")),
                Task.Run(async () => await two.Onboarding.TrackAsync(from, "task.created")),
                Task.Run(async () => await two.Onboarding.TrackAsync(into, "task.created"))).Within("two servers");
            (await one.Onboarding.GetAsync(from))!.Facts["task.created"].Count.ShouldBe(5);
            await ReplayedAsync(two, into);
        }
    }

    [Test]
    public async Task Of_two_merges_that_would_be_a_circle_one_is_refused()
    {
        var shared = new InMemoryStore();
        await using var one = await TestHost.StartAsync(store: new() { Inner = shared });
        await using var two = await TestHost.StartAsync(store: new() { Inner = shared });
        for (var i = 0; i < 20; i++)
        {
            var (a, b) = ($"a{i}", $"b{i}");
            await one.Onboarding.TrackAsync(a, "task.created");
            await two.Onboarding.TrackAsync(b, "task.created");
            var results = await Task.WhenAll(
                Task.Run(async () => await one.Onboarding.MergeAsync(a, b)), Task.Run(async () => await two.Onboarding.MergeAsync(b, a))).Within("two merges");
            results.Select(r => r.Status).ShouldBe([TrackStatus.Recorded, TrackStatus.Rejected], ignoreOrder: true);
            (await one.Onboarding.GetAsync(a))!.Facts["task.created"].Count.ShouldBe(2);
        }
    }

    [Test]
    public async Task A_merge_and_what_follows_it_may_be_in_one_commit()
    {
        await using var host = await TestHost.StartAsync();
        await host.Onboarding.TrackAsync("old", "task.created");
        await Task.WhenAll(
            host.Onboarding.TrackAsync("old", "task.created").AsTask(),
            host.Onboarding.MergeAsync("old", "ann").AsTask(),
            host.Onboarding.TrackAsync("old", "task.created").AsTask(),
            host.Onboarding.MergeAsync("older", "old").AsTask(),
            host.Onboarding.TrackAsync("older", "task.created").AsTask()).Within("all of it");
        (await host.Onboarding.GetAsync("older"))!.Facts["task.created"].Count.ShouldBe(4);
        await ReplayedAsync(host, "ann");
    }

    /// <summary>The stored journey is what its logs make.</summary>
    private static async Task ReplayedAsync(TestHost host, string user)
    {
        var subject = SubjectKey.User(user);
        var logs = await MergedLogs.ReadAsync(host.Store, subject, _ => [], CancellationToken.None);
        var stored = (await host.Store.LoadAsync([subject]))[subject];
        var replayed = Journey.Replay(subject, logs[subject], _ => host.Onboarding.Catalog, of => logs[of]);
        JourneyJson.Write(replayed).ShouldBe(JourneyJson.Write(stored));
        replayed.Version.ShouldBe(stored.Version);
    }
}
