using Microsoft.Extensions.DependencyInjection;
using static OnboardingSdk.Tests.Plans.PlanSample;

namespace OnboardingSdk.Tests.Plans;

/// <summary>That time alone makes a task overdue, and that the host hears of it.</summary>
public sealed class OverdueTests
{
    private static Task<TestHost> StartAsync(Watcher watcher, FakeClock clock, ProbeStore? store = null) =>
        TestHost.StartAsync(clock: clock, store: store, definitions: Flows(), use: b => watcher.Join(b));

    private static DateOnly Today(FakeClock clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    [Test]
    public async Task The_host_is_told_when_the_day_is_over_and_whose_it_was()
    {
        var (clock, watcher) = (new FakeClock(), new Watcher());
        await using var host = await StartAsync(watcher, clock);
        var today = Today(clock);
        await host.Onboarding.Plans.StartAsync("acme", "launch", new() { StartDate = today, Owners = { ["admin"] = "ada" } });

        await clock.ArmedAsync(t => t == PlanClock.Look);
        clock.Advance(TimeSpan.FromDays(8));

        (await watcher.NextAsync(2)).Order().ShouldBe(["acme call  " + today.AddDays(7).ToString("O", System.Globalization.CultureInfo.InvariantCulture), "acme sso ada " + today.AddDays(7).ToString("O", System.Globalization.CultureInfo.InvariantCulture)]);
        (await host.Onboarding.Plans.GetAsync("acme", "launch"))!.Tasks.Where(t => t.IsOverdue).Select(t => t.Id).ShouldBe(["sso", "call"]);
    }

    [Test]
    public async Task What_was_done_in_time_is_not_told_and_what_was_moved_is_told_on_its_new_day()
    {
        var (clock, watcher) = (new FakeClock(), new Watcher());
        await using var host = await StartAsync(watcher, clock);
        var today = Today(clock);
        await host.Onboarding.Plans.StartAsync("acme", "launch", new() { StartDate = today });
        await host.Onboarding.Plans.CompleteAsync("acme", "launch", "call");
        await host.Onboarding.Plans.RescheduleAsync("acme", "launch", "sso", today.AddDays(9));

        await clock.ArmedAsync(t => t == PlanClock.Look);
        clock.Advance(TimeSpan.FromDays(8));
        await clock.ArmedAsync(t => t == PlanClock.Look);
        clock.Advance(TimeSpan.FromDays(2));

        (await watcher.NextAsync(1)).ShouldBe(["acme sso  " + today.AddDays(9).ToString("O", System.Globalization.CultureInfo.InvariantCulture)]);
    }

    [Test]
    public async Task A_moment_at_which_no_process_ran_is_told_by_the_next_one_once()
    {
        var (clock, store, watcher) = (new FakeClock(), new ProbeStore(), new Watcher());
        await using (var first = await StartAsync(watcher, clock, store))
        {
            await first.Onboarding.Plans.StartAsync("acme", "launch", new() { StartDate = Today(clock) });
        }

        clock.Advance(TimeSpan.FromDays(30));
        var later = new Watcher();
        await using var second = await StartAsync(later, clock, store);
        (await later.NextAsync(3)).Count.ShouldBe(3);
        watcher.All.ShouldBeEmpty();
        (await store.CountOutboxAsync()).ShouldAllBe(c => !c.Queue.StartsWith("due:", StringComparison.Ordinal));
    }

    [Test]
    public async Task A_catalog_with_plans_that_comes_into_force_later_wakes_the_clock()
    {
        var (clock, store, watcher) = (new FakeClock(), new ProbeStore(), new Watcher());
        string hash;
        await using (var first = await StartAsync(new Watcher(), clock, store))
        {
            await first.Onboarding.Plans.StartAsync("acme", "launch", new() { StartDate = Today(clock) });
            hash = first.Onboarding.Catalog.Hash;
        }

        clock.Advance(TimeSpan.FromDays(30));
        await using var second = await TestHost.StartAsync(clock: clock, store: store, definitions: new DefinitionBuilder().Event("task.created"), use: b => watcher.Join(b));
        await second.Service<IOnboardingCatalogs>().RollBackAsync(hash, "The plans are missed.");
        (await watcher.NextAsync(3)).Count.ShouldBe(3);
    }

    [Test]
    public async Task Without_a_plan_nothing_waits_in_the_outbox()
    {
        var (clock, watcher) = (new FakeClock(), new Watcher());
        await using var host = await StartAsync(watcher, clock);
        await host.Onboarding.TrackAsync("ada", "task.created", null, new() { Account = "acme" });
        (await host.Store.CountOutboxAsync()).ShouldBeEmpty();
    }

    /// <summary>Hears of what is overdue.</summary>
    internal sealed class Watcher : IOnboardingObserver
    {
        private readonly System.Threading.Channels.Channel<string> told = System.Threading.Channels.Channel.CreateUnbounded<string>();

        public List<string> All { get; } = [];

        public void Join(OnboardingBuilder builder)
        {
            builder.Services.AddSingleton(this);
            builder.AddObserver<Watcher>(o => o.Name = "watcher");
        }

        public ValueTask TaskOverdueAsync(TaskOverdueNotice notice, CancellationToken cancellationToken)
        {
            var text = $"{notice.AccountId} {notice.Task} {notice.OwnerId} {notice.Due:O}";
            All.Add(text);
            told.Writer.TryWrite(text);
            return ValueTask.CompletedTask;
        }

        public async Task<List<string>> NextAsync(int count)
        {
            var all = new List<string>();
            while (all.Count < count)
            {
                all.Add(await told.Reader.ReadAsync().Within("the observer is told"));
            }

            return all;
        }
    }
}
