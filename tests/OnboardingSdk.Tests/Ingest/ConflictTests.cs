namespace OnboardingSdk.Tests;

/// <summary>Two servers over one store, and what a store may do that nobody wants it to.</summary>
public sealed class ConflictTests
{
    [Test]
    public async Task Two_servers_that_write_to_one_journey_lose_nothing()
    {
        var shared = new InMemoryStore();
        await using var one = await TestHost.StartAsync(store: new() { Inner = shared });
        await using var two = await TestHost.StartAsync(store: new() { Inner = shared });

        await Task.WhenAll(new[] { one, two }.Select(host => Task.Run(async () =>
        {
            for (var i = 0; i < 200; i++)
            {
                (await host.Onboarding.TrackAsync("ada", "task.created")).Status.ShouldBe(TrackStatus.Recorded);
            }
        }))).Within("two servers with 200 events each");

        (await one.Onboarding.GetAsync("ada"))!.Version.ShouldBe(400);
        (await one.Onboarding.GetAsync("ada"))!.Facts["task.created"].Count.ShouldBe(400);
    }

    [Test]
    public async Task A_journey_in_memory_that_is_behind_refuses_nothing()
    {
        var shared = new InMemoryStore();
        await using var one = await TestHost.StartAsync(store: new() { Inner = shared });
        await using var two = await TestHost.StartAsync(store: new() { Inner = shared });
        await one.Onboarding.StartAsync("ada", "welcome");
        await two.Onboarding.TrackAsync("ada", "task.created");
        var next = Step("$step.next", "hello");
        (await two.Writer.WriteAsync(next, default)).Status.ShouldBe(TrackStatus.Recorded);

        // For the first server's memory the current step is still "hello".
        var back = await one.Writer.WriteAsync(Step("$step.back", "create"), default);

        back.Reason.ShouldBeNull();
        back.Status.ShouldBe(TrackStatus.Recorded);
    }

    [Test]
    public async Task A_refusal_is_final_on_a_fresh_journey_and_says_why()
    {
        await using var host = await TestHost.StartAsync();
        await host.Onboarding.StartAsync("ada", "welcome");

        var refused = await host.Writer.WriteAsync(Step("$step.next", "done"), default);

        refused.Status.ShouldBe(TrackStatus.Rejected);
        refused.Reason.ShouldBe("'done' is not the current step of the tour 'welcome'.");
        host.Store.Names.ShouldBe(["$flow.started"]);
    }

    [Test]
    public async Task What_is_known_already_is_not_recorded_again_unless_another_server_changed_it()
    {
        var shared = new InMemoryStore();
        await using var one = await TestHost.StartAsync(store: new() { Inner = shared });
        await using var two = await TestHost.StartAsync(store: new() { Inner = shared });
        await one.Onboarding.IdentifyAsync("ada", new { role = "owner" });
        await one.Onboarding.IdentifyAsync("ada", new { role = "owner" });
        one.Store.Commits.Count.ShouldBe(1);

        await two.Onboarding.IdentifyAsync("ada", new { role = "member" });
        await one.Onboarding.IdentifyAsync("ada", new { role = "owner" });

        (await one.Onboarding.GetAsync("ada"))!.Attributes["role"].Text.ShouldBe("owner");
    }

    [Test]
    public async Task Somebody_who_was_forgotten_is_known_again_after_the_next_identify()
    {
        await using var host = await TestHost.StartAsync();
        await host.Onboarding.IdentifyAsync("ada", new { role = "owner" });
        var before = (await host.Onboarding.GetAsync("ada"))!.Epoch;
        await host.Onboarding.ForgetAsync("ada");
        (await host.Onboarding.GetAsync("ada")).ShouldBeNull();

        await host.Onboarding.IdentifyAsync("ada", new { role = "owner" });

        var journey = (await host.Onboarding.GetAsync("ada"))!;
        journey.Attributes["role"].Text.ShouldBe("owner");
        journey.Version.ShouldBe(1);
        journey.Epoch.ShouldNotBe(before);
    }

    [Test]
    public async Task A_commit_that_was_stored_although_it_failed_counts_once()
    {
        await using var host = await TestHost.StartAsync();
        await host.Onboarding.TrackAsync("ada", "task.created");
        var broken = true;
        host.Store.After = _ => broken ? throw new StoreUnavailableException("The answer was lost on its way.") : ValueTask.CompletedTask;

        var result = await host.Onboarding.TrackAsync("ada", "task.created");
        broken = false;
        await DrainAsync(host);

        result.Status.ShouldBe(TrackStatus.Deferred);
        (await host.Onboarding.GetAsync("ada"))!.Version.ShouldBe(2);
        (await host.Onboarding.TrackAsync("ada", "task.created")).Version.ShouldBe(3);
    }

    [Test]
    public async Task One_entry_that_cannot_be_stored_is_rejected_alone()
    {
        await using var host = await TestHost.StartAsync();
        var gate = new TaskCompletionSource();
        host.Store.Before = async commit =>
        {
            await gate.Task;
            if (commit.Entries.Any(e => e.Entry.Users.Contains("poison")))
            {
                throw new ArgumentException("No store can keep this.");
            }
        };
        var first = host.Onboarding.TrackAsync("first", "task.created").AsTask();

        var good = Enumerable.Range(0, 20).Select(i => host.Onboarding.TrackAsync($"user{i}", "task.created").AsTask()).ToList();
        var bad = host.Onboarding.TrackAsync("poison", "task.created").AsTask();
        good.AddRange(Enumerable.Range(20, 20).Select(i => host.Onboarding.TrackAsync($"user{i}", "task.created").AsTask()));
        gate.SetResult();
        await Task.WhenAll([first, bad, .. good]).Within("41 entries and the poison");

        (await bad).Status.ShouldBe(TrackStatus.Rejected);
        good.ShouldAllBe(t => t.Result.Status == TrackStatus.Recorded);
        host.Logs.Of(12).Single().ShouldContain("No store can keep this.");
    }

    [Test]
    public async Task A_journey_that_cannot_be_read_harms_no_other()
    {
        await using var host = await TestHost.StartAsync();
        var gate = new TaskCompletionSource();
        host.Store.Before = _ => new(gate.Task);
        host.Store.OnLoad = subjects => subjects.Any(s => s.Id == "damaged") ? throw new FormatException("The stored journey is damaged.") : ValueTask.CompletedTask;
        var first = host.Onboarding.TrackAsync("first", "task.created").AsTask();

        var bad = host.Onboarding.TrackAsync("damaged", "task.created").AsTask();
        var good = Enumerable.Range(0, 5).Select(i => host.Onboarding.TrackAsync($"user{i}", "task.created").AsTask()).ToList();
        gate.SetResult();
        await Task.WhenAll([first, bad, .. good]).Within("seven entries");

        good.ShouldAllBe(t => t.Result.Status == TrackStatus.Recorded);
        (await bad).Status.ShouldBe(TrackStatus.Rejected);
        host.Logs.Of(12).Single().ShouldContain("damaged");
    }

    [Test]
    public async Task A_listener_of_the_hosts_that_throws_does_not_undo_what_is_durable()
    {
        await using var host = await TestHost.StartAsync();
        host.Measurements.Throws = true;

        var result = await host.Onboarding.TrackAsync("ada", "project.created");

        result.Status.ShouldBe(TrackStatus.Recorded);
        host.Logs.Of(16).ShouldNotBeEmpty();
        host.Measurements.Throws = false;
        (await host.Onboarding.TrackAsync("ada", "project.created")).Version.ShouldBe(2);
    }

    internal static Task DrainAsync(TestHost host) => OutageTests.DrainAsync(host);

    private static PendingEntry Step(string name, string step) => new(new()
    {
        Id = $"cmd:ada:{Guid.NewGuid():N}",
        Name = name,
        Source = EventSource.Client,
        Users = ["ada"],
        OccurredAt = DateTimeOffset.UnixEpoch,
        RecordedAt = DateTimeOffset.UnixEpoch,
        Properties = PropertyMap.Empty.Add("flow", "welcome").Add("step", step),
    }) { IsCommand = true, MayRepeat = true, TakesCurrentAccount = true };
}
