namespace OnboardingSdk.Tests;

/// <summary>The store is down, full, read-only or hangs; the host goes on.</summary>
public sealed class OutageTests
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(16);

    [Test]
    public async Task Callers_are_let_go_at_once_when_the_store_fails()
    {
        await using var host = await TestHost.StartAsync();
        host.Store.Broken = () => new StoreUnavailableException("The disk is full.");

        // The clock stands still: whoever waited for anything would wait for ever.
        var first = await host.Onboarding.TrackAsync("ada", "task.created").Within("the call that finds out");
        var second = host.Onboarding.TrackAsync("ada", "task.created").AsTask();

        first.Status.ShouldBe(TrackStatus.Deferred);
        first.Reason.ShouldBe("The disk is full.");
        second.IsCompletedSuccessfully.ShouldBeTrue();
        (await second).Status.ShouldBe(TrackStatus.Deferred);
    }

    [Test]
    public async Task The_call_that_finds_out_pays_for_one_attempt_only()
    {
        await using var host = await TestHost.StartAsync();
        host.Store.Broken = () => new StoreUnavailableException("locked");

        _ = host.Onboarding.TrackAsync("ada", "task.created").AsTask();

        host.Store.Attempts.ShouldBeLessThanOrEqualTo(1);
        host.Store.Loads.ShouldBe(1);
    }

    [Test]
    public async Task Another_writer_in_the_way_is_no_outage_and_callers_wait_until_it_is_done()
    {
        await using var host = await TestHost.StartAsync();
        host.Store.Broken = () => new StoreUnavailableException("locked by another writer") { IsBusy = true };

        var call = host.Onboarding.TrackAsync("ada", "task.created").AsTask();
        host.Writer.DownBecause.ShouldBeNull();
        call.IsCompleted.ShouldBeFalse();

        host.Store.Broken = null;
        host.Clock.Advance(TimeSpan.FromSeconds(0.9));

        (await call.Within("the call, after the other writer")).Status.ShouldBe(TrackStatus.Recorded);
        host.Logs.Of(10).ShouldBeEmpty();
    }

    [Test]
    public async Task Another_writer_that_never_ends_is_an_outage_once_a_caller_has_waited_for_as_long_as_it_may()
    {
        await using var host = await TestHost.StartAsync();
        host.Store.Broken = () => new StoreUnavailableException("locked by another writer") { IsBusy = true };
        var first = host.Onboarding.TrackAsync("ada", "task.created").AsTask();

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        (await first.Within("the first caller")).Status.ShouldBe(TrackStatus.Deferred);

        var second = host.Onboarding.TrackAsync("ada", "task.created").AsTask();
        second.IsCompletedSuccessfully.ShouldBeTrue();
        host.Writer.DownBecause.ShouldNotBeNull();

        host.Store.Broken = null;
        await DrainAsync(host);
        host.Store.Names.Count(name => name == "task.created").ShouldBe(2);
        host.Writer.DownBecause.ShouldBeNull();
    }

    [Test]
    public async Task Those_who_waited_behind_a_commit_that_fails_are_let_go_with_it()
    {
        await using var host = await TestHost.StartAsync();
        var gate = new TaskCompletionSource();
        host.Store.Before = async _ =>
        {
            await gate.Task;
            throw new StoreUnavailableException("locked");
        };
        var all = Enumerable.Range(0, 300).Select(i => host.Onboarding.TrackAsync($"user{i}", "task.created").AsTask()).ToList();

        gate.SetResult();
        var results = await Task.WhenAll(all).Within("300 callers, more than one group, on a clock that stands still");

        results.ShouldAllBe(r => r.Status == TrackStatus.Deferred);
    }

    [Test]
    public async Task What_was_deferred_is_recorded_in_order_when_the_store_is_back_with_the_time_at_which_it_was_tracked()
    {
        await using var host = await TestHost.StartAsync();
        host.Store.Broken = () => new StoreUnavailableException("locked");
        var began = host.Clock.GetUtcNow();
        for (var i = 0; i < 600; i++)
        {
            (await host.Onboarding.TrackAsync(i % 2 == 0 ? "ada" : "bob", "task.created", options: new() { EventId = $"e{i}" })).Status.ShouldBe(TrackStatus.Deferred);
        }

        host.Clock.Advance(TimeSpan.FromMinutes(10));
        host.Store.Broken = null;
        await DrainAsync(host);

        var entries = host.Store.Commits.SelectMany(c => c.Entries).Select(e => e.Entry).ToList();
        entries.Select(e => e.Id).ShouldBe(Enumerable.Range(0, 600).Select(i => $"e{i}"));
        entries.ShouldAllBe(e => e.OccurredAt == began && e.RecordedAt > began);
        host.Writer.DownBecause.ShouldBeNull();
        host.Writer.Waiting.ShouldBe(0);
    }

    [Test]
    public async Task A_change_of_mind_during_an_outage_keeps_its_order()
    {
        await using var host = await TestHost.StartAsync();
        await host.Onboarding.IdentifyAsync("ada", new { role = "owner" });
        host.Store.Before = _ => throw new StoreUnavailableException("locked");

        await host.Onboarding.IdentifyAsync("ada", new { role = "member" });
        await host.Onboarding.IdentifyAsync("ada", new { role = "owner" });
        await host.Onboarding.IdentifyAsync("ada", new { role = "owner" });
        await host.Onboarding.IdentifyAsync("ada", new { role = "member" });
        host.Store.Before = null;
        await DrainAsync(host);

        (await host.Onboarding.GetAsync("ada"))!.Attributes["role"].Text.ShouldBe("member");
    }

    [Test]
    public async Task It_is_tried_again_for_as_long_as_it_takes()
    {
        await using var host = await TestHost.StartAsync();
        var attempts = 0;
        host.Store.Broken = () => ++attempts < 1500 ? new StoreUnavailableException("locked") : Repair();
        await host.Onboarding.TrackAsync("ada", "task.created");

        await DrainAsync(host);

        attempts.ShouldBe(1500);
        (await host.Onboarding.GetAsync("ada"))!.Version.ShouldBe(1);

        StoreUnavailableException Repair()
        {
            host.Store.Broken = null;
            return new("for the last time");
        }
    }

    [Test]
    public async Task The_outage_is_logged_once_and_counted_and_so_is_its_end()
    {
        await using var host = await TestHost.StartAsync();
        host.Store.Broken = () => new StoreUnavailableException("The disk is full.");
        await host.Onboarding.TrackAsync("ada", "task.created");
        await host.Onboarding.TrackAsync("ada", "task.created");
        for (var i = 0; i < 3; i++)
        {
            await host.Clock.ArmedAsync().Within("the writer pauses");
            host.Clock.Advance(LongestPause);
        }

        host.Measurements.Observed("onboarding.backlog").ShouldBe(2);
        host.Store.Broken = null;
        await DrainAsync(host);

        host.Logs.Of(10).Single().ShouldContain("The disk is full.");
        host.Logs.Of(11).Count.ShouldBe(1);
        host.Measurements.Sum("onboarding.store.failures").ShouldBeGreaterThanOrEqualTo(3);
        host.Measurements.Sum("onboarding.entries", "outcome=deferred").ShouldBe(2);
        host.Measurements.Sum("onboarding.entries", "outcome=recorded").ShouldBe(2);
    }

    [Test]
    public async Task A_full_backlog_rejects_what_comes_and_keeps_what_it_has()
    {
        await using var host = await TestHost.StartAsync(o => o.BacklogLimit = 3, definitions: Sample.Definitions());
        host.Store.Broken = () => new StoreUnavailableException("locked");

        var results = new List<TrackResult>();
        for (var i = 0; i < 5; i++)
        {
            results.Add(await host.Onboarding.TrackAsync("ada", "task.created"));
        }

        results.Select(r => r.Status).ShouldBe([TrackStatus.Deferred, TrackStatus.Deferred, TrackStatus.Deferred, TrackStatus.Rejected, TrackStatus.Rejected]);
        results[^1].Reason.ShouldNotBeNull().ShouldContain("BacklogLimit");
        host.Logs.Of(12).ShouldAllBe(l => l.Contains("'task.created'"));
        host.Store.Broken = null;
        await DrainAsync(host);
        (await host.Onboarding.GetAsync("ada"))!.Version.ShouldBe(3);
    }

    [Test]
    public async Task Commands_that_meet_an_outage_leave_no_trace_in_the_backlog()
    {
        await using var host = await TestHost.StartAsync();
        host.Store.Broken = () => new StoreUnavailableException("locked");
        for (var i = 0; i < 5; i++)
        {
            (await host.Writer.WriteAsync(Command(), default)).Status.ShouldBe(TrackStatus.Deferred);
        }

        host.Store.Broken = null;
        await DrainAsync(host);

        host.Writer.Waiting.ShouldBe(0);
        host.Store.Names.ShouldBeEmpty();
        (await host.Writer.WriteAsync(Command(), default)).Status.ShouldBe(TrackStatus.Recorded);
    }

    [Test]
    public async Task While_only_commands_met_the_outage_the_store_itself_is_asked_until_it_works()
    {
        await using var host = await TestHost.StartAsync();
        host.Store.Broken = () => new StoreUnavailableException("locked");
        await host.Writer.WriteAsync(Command(), default);
        for (var i = 0; i < 5; i++)
        {
            await host.Clock.ArmedAsync().Within("the writer pauses");
            host.Writer.DownBecause.ShouldBe("locked");
            host.Clock.Advance(LongestPause);
        }

        host.Logs.Of(11).ShouldBeEmpty();
    }

    [Test]
    public async Task Nobody_waits_longer_than_the_commit_timeout_and_later_ones_not_at_all_while_the_store_hangs()
    {
        await using var host = await TestHost.StartAsync();
        var gate = new TaskCompletionSource();
        host.Store.Before = _ => new(gate.Task);
        var first = host.Onboarding.TrackAsync("ada", "task.created").AsTask();
        await host.Clock.ArmedAsync().Within("the caller waits");

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        (await first.Within("the first caller")).Status.ShouldBe(TrackStatus.Deferred);
        var second = host.Onboarding.TrackAsync("ada", "task.created").AsTask();

        second.IsCompletedSuccessfully.ShouldBeTrue();
        (await second).Reason.ShouldBe("The store has not answered for 1 s.");
        (await host.Writer.WriteAsync(Command(), default)).Status.ShouldBe(TrackStatus.Deferred);
        gate.SetResult();
        await DrainAsync(host);
        host.Store.Names.ShouldBe(["task.created", "task.created"]);
        host.Writer.DownBecause.ShouldBeNull();
        host.Logs.Of(10).Single().ShouldContain("has not answered");
        host.Logs.Of(11).Count.ShouldBe(1);
    }

    [Test]
    public async Task A_store_of_a_newer_version_is_an_outage_and_rejects_nothing()
    {
        await using var host = await TestHost.StartAsync();
        host.Store.Broken = () => new StoreVersionException("The file is of version 9.");

        (await host.Onboarding.TrackAsync("ada", "task.created")).Status.ShouldBe(TrackStatus.Deferred);

        host.Store.Broken = null;
        await DrainAsync(host);
        (await host.Onboarding.GetAsync("ada"))!.Version.ShouldBe(1);
    }

    /// <summary>Moves the clock on until nothing waits any more.</summary>
    internal static async Task DrainAsync(TestHost host)
    {
        for (var i = 0; host.Writer.Waiting > 0 || host.Writer.DownBecause is not null; i++)
        {
            i.ShouldBeLessThan(100_000, "the writer never came to an end");
            host.Clock.Advance(LongestPause);
            await Task.Yield();
        }
    }

    private static PendingEntry Command() => new(new()
    {
        Id = $"cmd:ada:{Guid.NewGuid():N}",
        Name = "$flow.shown",
        Source = EventSource.Client,
        Users = ["ada"],
        OccurredAt = DateTimeOffset.UnixEpoch,
        RecordedAt = DateTimeOffset.UnixEpoch,
        Properties = PropertyMap.Empty.Add("flow", "get-going"),
    }) { IsCommand = true, MayRepeat = true };
}
