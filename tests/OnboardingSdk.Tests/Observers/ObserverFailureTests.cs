using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OnboardingSdk.Tests;

/// <summary>Observers that fail, hang and die: nothing is lost, nobody else waits.</summary>
public sealed class ObserverFailureTests
{
    [Test]
    public async Task One_that_fails_for_a_user_is_told_again_with_growing_pauses_and_holds_up_only_that_user()
    {
        var witness = new Witness();
        var tries = new List<DateTimeOffset>();
        await using var host = await TestHost.StartAsync(use: witness.Join);
        witness.Before = (notice, _) =>
        {
            if (notice.UserId == "ada" && tries.Count < 3)
            {
                tries.Add(host.Clock.GetUtcNow());
                throw new InvalidOperationException("The mail server is down.");
            }

            return ValueTask.CompletedTask;
        };
        var began = host.Clock.GetUtcNow();

        await host.Onboarding.TrackAsync("ada", "task.created", options: new() { EventId = "1" });
        await PausedAsync(host, 1);
        (await host.Onboarding.TrackAsync("ada", "task.created", options: new() { EventId = "2" })).Status.ShouldBe(TrackStatus.Recorded);
        await host.Onboarding.TrackAsync("bob", "task.created");
        (await witness.NextAsync()).ShouldBe("bob: event task.created");
        foreach (var pause in new[] { 1, 2, 4 })
        {
            await PausedAsync(host, pause);
            host.Clock.Advance(TimeSpan.FromSeconds(pause));
        }

        (await witness.NextAsync(3)).ShouldBe(["ada: event task.created", "ada: event task.created", "ada: task tasks"]);
        witness.Notices.Where(n => n.UserId == "ada").Select(n => n.EntryId).ShouldBe(["1", "2", "2"]);
        tries.Select(t => (t - began).TotalSeconds).ShouldBe([0, 1, 3]);
        host.Logs.Of(30).Count.ShouldBe(3);
        host.Measurements.Sum("onboarding.notices", "observer=witness outcome=failed").ShouldBe(3);
    }

    [Test]
    public async Task What_fails_for_too_long_is_put_aside_loudly_and_can_be_brought_back()
    {
        var witness = new Witness { Before = (n, _) => n.EntryId == "1" ? throw new InvalidOperationException("It cannot be done.") : ValueTask.CompletedTask };
        await using var host = await TestHost.StartAsync(use: b =>
        {
            b.Services.AddSingleton(witness);
            b.AddObserver<Witness>(o => (o.Name, o.GiveUpAfter) = ("witness", TimeSpan.FromSeconds(2)));
        });
        var aside = host.Logs.NextAsync(31);
        await host.Onboarding.TrackAsync("ada", "task.created", options: new() { EventId = "1" });
        await PausedAsync(host, 1);
        await host.Onboarding.TrackAsync("ada", "project.created", options: new() { EventId = "2" });
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        (await aside.Within("the notice is put aside")).ShouldContain("'witness'");
        (await witness.NextAsync(3)).ShouldBe(["ada: event project.created", "ada: task project", "ada: milestone first-project"]);
        await SettledAsync(host, s => s is { Waiting: 0, PutAside: 1 });
        var health = (await host.Service<HealthCheckService>().CheckHealthAsync()).Entries["onboarding"];
        health.Status.ShouldBe(HealthStatus.Degraded);
        health.Description!.ShouldContain("'witness' are put aside: 1");
        host.Measurements.Sum("onboarding.notices", "observer=witness outcome=put_aside").ShouldBe(1);

        witness.Before = null;
        (await host.Service<IOnboardingObservers>().RetryAsync("witness")).ShouldBe(1);
        (await witness.NextAsync()).ShouldBe("ada: event task.created");
        await SettledAsync(host, s => s is { Waiting: 0, PutAside: 0 });
        (await host.Service<HealthCheckService>().CheckHealthAsync()).Entries["onboarding"].Status.ShouldBe(HealthStatus.Healthy);
        await Should.ThrowAsync<OnboardingException>(host.Service<IOnboardingObservers>().RetryAsync("witnes").AsTask());
    }

    [Test]
    public async Task One_that_hangs_is_let_go_after_30_seconds_and_others_are_told_meanwhile()
    {
        var witness = new Witness();
        var hanging = new TaskCompletionSource();
        var let = new TaskCompletionSource();
        witness.Before = async (notice, cancellation) =>
        {
            if (notice.UserId == "ada" && !let.Task.IsCompleted)
            {
                await using var _ = cancellation.Register(let.SetResult);
                hanging.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellation);
            }
        };
        await using var host = await TestHost.StartAsync(use: witness.Join);
        await host.Onboarding.TrackAsync("ada", "task.created");
        await hanging.Task.Within("ada's notice is under way");
        await host.Onboarding.TrackAsync("bob", "task.created");
        (await witness.NextAsync()).ShouldBe("bob: event task.created");

        host.Clock.Advance(ObserverCalls.Patience);
        await let.Task.Within("the call is cancelled");
        await PausedAsync(host, 1);
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        (await witness.NextAsync()).ShouldBe("ada: event task.created");
        host.Logs.Ours.Single(l => l.Id == 30).Exception.ShouldBeOfType<TimeoutException>();
    }

    [Test]
    public async Task One_that_hangs_holds_up_the_end_of_the_host_for_3_seconds_at_most_and_is_told_again_after_the_next_start()
    {
        var store = new ProbeStore();
        var clock = new FakeClock();
        var hanging = new TaskCompletionSource();
        var deaf = new TaskCompletionSource();
        var witness = new Witness
        {
            Before = async (_, _) =>
            {
                hanging.TrySetResult();
                await deaf.Task;
            },
        };
        await using (var host = await TestHost.StartAsync(store: store, clock: clock, use: witness.Join))
        {
            await host.Onboarding.TrackAsync("ada", "task.created");
            await hanging.Task.Within("the call is under way");
            var stop = host.StopAsync();
            await clock.ArmedAsync(d => d == ObserverService.Grace).Within("the host waits for the observer");
            stop.IsCompleted.ShouldBeFalse();
            clock.Advance(ObserverService.Grace);
            await stop.Within("the host has ended");
            host.Logs.Of(30).ShouldBeEmpty("Nobody is to blame.");
        }

        var next = new Witness();
        await using var again = await TestHost.StartAsync(store: store, clock: clock, use: next.Join);
        (await next.NextAsync()).ShouldBe("ada: event task.created");
        deaf.SetResult();
    }

    [Test]
    public async Task One_observer_that_fails_repeats_nothing_for_another()
    {
        var failing = new Witness { Before = (_, _) => throw new InvalidOperationException("down") };
        var other = new MilestoneWitness();
        await using var host = await TestHost.StartAsync(use: b =>
        {
            failing.Join(b);
            b.Services.AddSingleton(other);
            b.AddObserver<MilestoneWitness>();
        });
        await host.Onboarding.TrackAsync("ada", "project.created");
        await PausedAsync(host, 1);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await PausedAsync(host, 2);
        await other.Arrived.WaitAsync().Within("the other is told");

        other.Told.ShouldBe(["ada: first-project"]);
    }

    [Test]
    public async Task What_came_through_but_was_not_settled_before_the_process_died_comes_again_with_the_same_id()
    {
        var shared = new InMemoryStore();
        var clock = new FakeClock();
        var first = new Witness();
        await using (var dying = await TestHost.StartAsync(store: new() { Inner = shared }, clock: clock, use: first.Join))
        {
            first.Before = (_, _) =>
            {
                // From here on the process reaches its store no more: as if it had been killed.
                dying.Store.Broken = () => new StoreUnavailableException("killed");
                return ValueTask.CompletedTask;
            };
            await dying.Onboarding.TrackAsync("ada", "task.created", options: new() { EventId = "1" });
            await first.NextAsync();
            await dying.StopAsync();
        }

        var second = new Witness();
        var refused = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var store = new ProbeStore { Inner = shared, OnLease = taken => _ = taken || refused.TrySetResult() };
        await using var next = await TestHost.StartAsync(store: store, clock: clock, use: second.Join);
        await refused.Task.Within("the dead one still has the lease");
        second.Notices.ShouldBeEmpty();
        clock.Advance(ObserverPump.LeaseTime);
        await next.Onboarding.TrackAsync("bob", "member.joined");

        (await second.NextAsync(2)).ShouldContain("ada: event task.created");
        second.Notices.Single(n => n.UserId == "ada").Id.ShouldBe(first.Notices.Single().Id);
    }

    [Test]
    public async Task Of_two_processes_one_delivers_and_the_other_takes_over_when_the_first_has_stopped()
    {
        var shared = new InMemoryStore();
        var clock = new FakeClock();
        var (a, b) = (new Witness(), new Witness());
        await using var one = await TestHost.StartAsync(store: new() { Inner = shared }, clock: clock, use: a.Join);
        await one.Onboarding.TrackAsync("ada", "task.created", options: new() { EventId = "1" });
        (await a.NextAsync()).ShouldBe("ada: event task.created");
        await using var two = await TestHost.StartAsync(store: new() { Inner = shared }, clock: clock, use: b.Join);

        var refused = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        two.Store.OnLease = taken => _ = taken || refused.TrySetResult();
        await two.Onboarding.TrackAsync("ada", "member.joined", options: new() { EventId = "2" });
        await refused.Task.Within("the second one asks for the lease");
        await one.Onboarding.TrackAsync("ada", "task.created", options: new() { EventId = "3" });
        (await a.NextAsync(3)).ShouldBe(["ada: event member.joined", "ada: event task.created", "ada: task tasks"]);
        b.Notices.ShouldBeEmpty();

        await one.StopAsync();
        await two.Onboarding.TrackAsync("ada", "member.joined", options: new() { EventId = "4" });
        (await b.NextAsync()).ShouldBe("ada: event member.joined");
        a.Notices.Concat(b.Notices).Select(n => n.EntryId).ShouldBe(["1", "2", "3", "3", "4"]);
    }

    [Test]
    public async Task A_store_that_fails_under_the_observers_costs_time_and_no_notice()
    {
        var witness = new Witness();
        await using var host = await TestHost.StartAsync(use: witness.Join);
        host.Store.After = _ =>
        {
            host.Store.After = null;
            host.Store.Broken = () => new StoreUnavailableException("The disk is full.");
            return ValueTask.CompletedTask;
        };
        await host.Onboarding.TrackAsync("ada", "task.created");
        await host.Clock.ArmedAsync(d => d < ObserverPump.Look).Within("the pump pauses");
        host.Store.Broken = null;
        host.Clock.Advance(ObserverPump.Look);

        (await witness.NextAsync()).ShouldBe("ada: event task.created");
    }

    [Test]
    public async Task Whatever_fails_everybody_is_told_everything_and_in_order()
    {
        var random = new Random(7);
        var witness = new Witness();
        witness.Before = (_, _) =>
        {
            lock (random)
            {
                return random.Next(5) == 0 ? throw new InvalidOperationException("now and then") : ValueTask.CompletedTask;
            }
        };
        await using var host = await TestHost.StartAsync(use: witness.Join);
        var told = witness.NextDistinctAsync(30 * 11);
        await Task.WhenAll(Enumerable.Range(0, 30).Select(user => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                await host.Onboarding.TrackAsync($"user{user}", "task.created", options: new() { EventId = $"{user}-{i}" });
            }
        })));
        await host.Clock.UntilAsync(told, TimeSpan.FromSeconds(1), "all are told");

        foreach (var user in witness.Notices.OfType<EventNotice>().GroupBy(n => n.UserId))
        {
            // The clock may be faster than a call, so that one comes twice.
            user.Select(n => n.EntryId).Distinct().ShouldBe(Enumerable.Range(0, 10).Select(i => $"{user.Key![4..]}-{i}"));
        }

        await SettledAsync(host, s => s.Waiting == 0);
    }

    /// <summary>The pump has come to the point where it waits so many seconds for its next try.</summary>
    private static Task PausedAsync(TestHost host, int seconds) => host.Clock.ArmedAsync(d => d == TimeSpan.FromSeconds(seconds)).Within($"the pump waits {seconds} s");

    /// <summary>What came through is taken out a moment after the observer has returned.</summary>
    private static async Task SettledAsync(TestHost host, Func<ObserverStatus, bool> isSo)
    {
        for (var i = 0; !isSo((await host.Service<IOnboardingObservers>().GetAsync()).Single()); i++)
        {
            i.ShouldBeLessThan(1_000_000, "the outbox was never settled");
            await Task.Yield();
        }
    }
}
