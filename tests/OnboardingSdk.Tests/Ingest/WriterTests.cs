namespace OnboardingSdk.Tests;

public sealed class WriterTests
{
    [Test]
    public async Task A_call_that_returned_recorded_is_durable()
    {
        await using var host = await TestHost.StartAsync();

        var result = await host.Onboarding.TrackAsync("ada", "project.created");

        result.Status.ShouldBe(TrackStatus.Recorded);
        result.Version.ShouldBe(1);
        (await host.Store.Inner.FindEntriesAsync("default", [result.EventId])).Keys.ShouldBe([result.EventId]);
        (await host.Onboarding.GetAsync("ada"))!.Milestones.Keys.ShouldBe(["first-project"]);
    }

    [Test]
    public async Task Many_callers_share_commits_and_each_is_told_only_after_its_own()
    {
        await using var host = await TestHost.StartAsync();
        var gate = new TaskCompletionSource();
        var inside = new TaskCompletionSource();
        host.Store.Before = async _ =>
        {
            inside.TrySetResult();
            await gate.Task;
        };

        var first = TrackAsync(0);
        await inside.Task.Within("the first commit is under way");
        var rest = Enumerable.Range(1, 199).Select(TrackAsync).ToList();
        rest.ShouldAllBe(t => !t.IsCompleted);
        gate.SetResult();
        await Task.WhenAll([first, .. rest]).Within("all 200 callers are told");

        host.Store.Commits.Count.ShouldBe(2);
        var story = host.Store.Story.ToList();
        for (var i = 0; i < 200; i++)
        {
            story.IndexOf($"told e{i}").ShouldBeGreaterThan(story.IndexOf($"stored e{i}"), $"caller {i}");
        }

        async Task TrackAsync(int i)
        {
            var result = await host.Onboarding.TrackAsync($"user{i % 50}", "task.created", options: new() { EventId = $"e{i}" });
            host.Store.Tell($"told e{i}");
            result.Status.ShouldBe(TrackStatus.Recorded);
        }
    }

    [Test]
    public async Task Nothing_is_lost_and_nobody_is_forgotten_when_callers_come_and_go_all_the_time()
    {
        await using var host = await TestHost.StartAsync();
        host.Store.Before = async _ => await Task.Yield();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(user => Task.Run(async () =>
        {
            for (var i = 0; i < 400; i++)
            {
                (await host.Onboarding.TrackAsync($"user{user}", "task.created")).Status.ShouldBe(TrackStatus.Recorded);
            }
        }))).Within("16 users with 400 events each");

        host.Writer.Waiting.ShouldBe(0);
        for (var user = 0; user < 16; user++)
        {
            (await host.Onboarding.GetAsync($"user{user}"))!.Version.ShouldBe(400);
        }
    }

    [Test]
    public async Task An_event_for_several_users_and_their_account_is_one_entry_of_all_their_journeys()
    {
        await using var host = await TestHost.StartAsync();

        var result = await host.Onboarding.TrackAsync("ada", "member.joined", options: new() { AlsoFor = ["bob"], Account = "acme" });

        result.Status.ShouldBe(TrackStatus.Recorded);
        host.Store.Commits.Single().Journeys.Select(j => j.Journey.Subject.Id).ShouldBe(["ada", "bob", "acme"]);
        (await host.Onboarding.GetAccountAsync("acme"))!.Milestones.Keys.ShouldBe(["team"]);
    }

    [Test]
    public async Task An_account_that_became_the_current_one_in_the_same_group_takes_in_what_follows()
    {
        await using var host = await TestHost.StartAsync();
        var gate = new TaskCompletionSource();
        host.Store.Before = _ => new(gate.Task);
        var first = host.Onboarding.TrackAsync("bob", "task.created").AsTask();

        var identified = host.Onboarding.IdentifyAsync("ada", null, new() { Account = "acme" }).AsTask();
        var joined = host.Onboarding.TrackAsync("ada", "member.joined").AsTask();
        gate.SetResult();

        await Task.WhenAll(first, identified, joined).Within("three entries");
        (await joined).Status.ShouldBe(TrackStatus.Recorded);
        (await host.Onboarding.GetAccountAsync("acme"))!.Milestones.Keys.ShouldBe(["team"]);
    }

    [Test]
    public async Task Entries_of_one_subject_never_overtake_each_other()
    {
        await using var host = await TestHost.StartAsync();
        await host.Onboarding.IdentifyAsync("ada", new { role = "owner" });
        var gate = new TaskCompletionSource();
        host.Store.Before = _ => new(gate.Task);
        var first = host.Onboarding.TrackAsync("bob", "task.created").AsTask();

        // As far as the journey in memory knows, the first of the two changes nothing: that has to be looked up, and the second waits for it.
        var owner = host.Onboarding.IdentifyAsync("ada", new { role = "owner" }).AsTask();
        var member = host.Onboarding.IdentifyAsync("ada", new { role = "member" }).AsTask();
        gate.SetResult();
        await Task.WhenAll(first, owner, member).Within("three entries");

        (await host.Onboarding.GetAsync("ada"))!.Attributes["role"].Text.ShouldBe("member");
    }

    [Test]
    public async Task The_second_call_with_an_id_is_a_repeat_and_has_no_effect()
    {
        await using var host = await TestHost.StartAsync();

        var first = await host.Onboarding.TrackAsync("ada", "task.created", options: new() { EventId = "t1" });
        var second = await host.Onboarding.TrackAsync("ada", "task.created", options: new() { EventId = "t1" });

        first.Status.ShouldBe(TrackStatus.Recorded);
        second.Status.ShouldBe(TrackStatus.Repeated);
        (await host.Onboarding.GetAsync("ada"))!.Version.ShouldBe(1);
    }

    [Test]
    public async Task Of_two_with_one_id_in_one_group_the_second_is_the_repeat_and_is_told_after_the_commit()
    {
        await using var host = await TestHost.StartAsync();
        var gate = new TaskCompletionSource();
        host.Store.Before = _ => new(gate.Task);
        var blocking = host.Onboarding.TrackAsync("bob", "task.created").AsTask();

        var calls = Enumerable.Range(0, 5).Select(_ => host.Onboarding.TrackAsync("ada", "task.created", options: new() { EventId = "t1" }).AsTask()).ToList();
        gate.SetResult();
        await blocking;
        var results = await Task.WhenAll(calls).Within("five calls with one id");

        results.Select(r => r.Status).ShouldBe([TrackStatus.Recorded, .. Enumerable.Repeat(TrackStatus.Repeated, 4)]);
        (await host.Onboarding.GetAsync("ada"))!.Version.ShouldBe(1);
    }

    [Test]
    public async Task An_id_that_belongs_to_another_entry_is_refused_loudly()
    {
        await using var host = await TestHost.StartAsync();
        await host.Onboarding.TrackAsync("ada", "task.created", options: new() { EventId = "t1" });

        var other = await host.Onboarding.TrackAsync("ada", "project.created", options: new() { EventId = "t1" });

        other.Status.ShouldBe(TrackStatus.Rejected);
        other.Reason.ShouldNotBeNull().ShouldContain("belongs to another entry ('task.created')");
        host.Logs.Of(12).Single().ShouldContain("t1");
        host.Measurements.Sum("onboarding.entries", "outcome=rejected").ShouldBe(1);
    }

    [Test]
    public async Task Nothing_of_a_callers_context_flows_into_a_commit()
    {
        await using var host = await TestHost.StartAsync();
        var ambient = new AsyncLocal<string?>();
        var seen = new List<string?>();
        host.Store.Before = async _ =>
        {
            seen.Add(ambient.Value);
            await Task.Yield();
            seen.Add(ambient.Value);
        };

        ambient.Value = "the caller's transaction";
        await host.Onboarding.TrackAsync("ada", "task.created");

        seen.ShouldBe([null, null]);
        ambient.Value.ShouldBe("the caller's transaction");
    }

    [Test]
    public async Task A_journey_that_was_kept_with_another_catalog_is_folded_again_once()
    {
        var store = new ProbeStore();
        await using (var before = await TestHost.StartAsync(store: store, definitions: new DefinitionBuilder().Event("project.created")))
        {
            await before.Onboarding.TrackAsync("ada", "project.created");
        }

        await using var host = await TestHost.StartAsync(store: store);
        await host.Onboarding.IdentifyAsync("ada", new { role = "owner" });
        await host.Onboarding.IdentifyAsync("ada", new { role = "member" });

        (await host.Onboarding.GetAsync("ada"))!.Milestones.Keys.ShouldBe(["first-project"]);
        store.Names.ShouldBe(["project.created", "$catalog", "$identified", "$identified"]);
    }
}
