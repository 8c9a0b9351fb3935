using Microsoft.Extensions.DependencyInjection;

namespace OnboardingSdk.Tests;

public sealed class BackfillTests
{
    private static readonly DateTimeOffset LastYear = new(2025, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Facts_from_before_make_the_journeys_that_they_would_have_made_and_date_their_milestones()
    {
        await using var host = await TestHost.StartAsync();

        var result = await host.Onboarding.BackfillAsync(Stream(
            new("1", "project.created", LastYear) { UserId = "ada", Account = "acme", Properties = new { template = "kanban" } },
            new("2", "task.created", LastYear.AddDays(1)) { UserId = "ada" },
            new("3", "task.created", LastYear.AddDays(2)) { UserId = "ada" },
            new("4", "member.joined", LastYear.AddDays(3)) { UserId = "bob", Account = "acme" })).Within("the back-fill");

        (result.Recorded, result.Repeated, result.Rejected, result.OutOfOrder, result.StoppedBecause).ShouldBe((4, 0, 0, 0, null));
        var ada = (await host.Onboarding.GetAsync("ada"))!;
        ada.Milestones["first-project"].At.ShouldBe(LastYear);
        ada.StartedAt.ShouldBe(LastYear);
        ada.Flows["get-going"].EndedAt.ShouldBe(LastYear.AddDays(2));
        (await host.Onboarding.GetAccountAsync("acme"))!.Milestones["team"].At.ShouldBe(LastYear.AddDays(3));
    }

    [Test]
    public async Task Run_again_it_changes_nothing_and_a_fact_that_was_tracked_live_counts_once()
    {
        await using var host = await TestHost.StartAsync();
        await host.Onboarding.TrackAsync("user3", "task.created", options: new() { EventId = "fact-3" });
        var first = await host.Onboarding.BackfillAsync(Many(500)).Within("the first run");
        var before = host.Store.Commits.Count;

        var second = await host.Onboarding.BackfillAsync(Many(500)).Within("the second run");

        (first.Recorded, first.Repeated).ShouldBe((499, 1));
        (second.Recorded, second.Repeated, second.Rejected).ShouldBe((0, 500, 0));
        host.Store.Commits.Count.ShouldBe(before);
        (await host.Onboarding.GetAsync("user3"))!.Facts["task.created"].Count.ShouldBe(50);
    }

    [Test]
    public async Task Facts_that_come_in_no_order_are_recorded_in_the_order_of_time()
    {
        await using var host = await TestHost.StartAsync();
        var facts = Enumerable.Range(0, 300).Select(i => new BackfillFact($"{i:000}", "task.created", LastYear.AddMinutes(i)) { UserId = "ada" }).ToArray();
        new Random(3).Shuffle(facts);

        var result = await host.Onboarding.BackfillAsync(Stream(facts)).Within("the back-fill");

        result.OutOfOrder.ShouldBe(0);
        host.Store.Commits.SelectMany(c => c.Entries).Select(e => e.Entry.Id).ShouldBe(Enumerable.Range(0, 300).Select(i => $"{i:000}"));
    }

    [Test]
    public async Task What_is_too_far_out_of_order_to_be_sorted_is_recorded_and_counted()
    {
        await using var host = await TestHost.StartAsync();
        var facts = Enumerable.Range(0, Backfill.Window).Select(i => new BackfillFact($"{i}", "task.created", LastYear.AddMinutes(i)) { UserId = "ada" })
            .Append(new("late", "task.created", LastYear.AddDays(-1)) { UserId = "ada" }).Append(new("bobs", "task.created", LastYear.AddDays(-1)) { UserId = "bob" });

        var result = await host.Onboarding.BackfillAsync(Stream([.. facts])).Within("the back-fill");

        (result.Recorded, result.OutOfOrder).ShouldBe((Backfill.Window + 2, 1));
    }

    [Test]
    public async Task What_cannot_be_recorded_is_named_with_its_place_and_the_reason_also_in_development_and_the_rest_goes_on()
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        BackfillFact[] facts =
        [
            new("1", "project.craeted", LastYear) { UserId = "ada" },
            new("2", "project.created", LastYear) { UserId = "ada", Properties = new { size = "large" } },
            new("3", "project.created", host.Clock.GetUtcNow().AddDays(1)) { UserId = "ada" },
            new("4", "project.created", LastYear),
            new("cmd:5", "project.created", LastYear) { UserId = "ada" },
            new("6", "project.created", LastYear) { UserId = "ada", AlsoFor = ["ada"] },
            null!,
            new("8", "task.created", LastYear) { UserId = "ada" },
            new("8", "project.created", LastYear.AddDays(1)) { UserId = "ada" },
        ];

        var result = await host.Onboarding.BackfillAsync(Stream(facts)).Within("the back-fill");

        (result.Recorded, result.Rejected).ShouldBe((1, 8));
        var reasons = result.Rejections.ToDictionary(r => r.Place, r => r.Reason);
        reasons[1].ShouldContain("Did you mean 'project.created'?");
        reasons[2].ShouldContain("declares 'size' as Number");
        reasons[3].ShouldContain("in the future");
        reasons[4].ShouldContain("needs a user or an account");
        reasons[5].ShouldContain("cannot be an event's id");
        reasons[6].ShouldContain("same user twice");
        reasons[7].ShouldBe("It is null.");
        reasons[9].ShouldContain("belongs to another entry");
        host.Store.Names.ShouldBe(["task.created"]);
    }

    [Test]
    public async Task All_rejections_are_counted_and_as_many_listed_as_was_asked_for()
    {
        await using var host = await TestHost.StartAsync();
        var facts = Enumerable.Range(0, 200).Select(i => new BackfillFact($"{i}", "no.such", LastYear) { UserId = "ada" }).ToArray();

        var result = await host.Onboarding.BackfillAsync(Stream(facts), new() { RejectionsListed = 3 });

        result.Rejected.ShouldBe(200);
        result.Rejections.Select(r => r.Id).ShouldBe(["0", "1", "2"]);
    }

    [Test]
    public async Task A_check_finds_what_would_be_rejected_and_records_nothing()
    {
        await using var host = await TestHost.StartAsync();

        var result = await host.Onboarding.BackfillAsync(
            Stream(new("1", "task.created", LastYear) { UserId = "ada" }, new BackfillFact("2", "task.craeted", LastYear) { UserId = "ada" }), new() { CheckOnly = true });

        (result.Recorded, result.Rejected).ShouldBe((1, 1));
        host.Store.Commits.ShouldBeEmpty();
    }

    [Test]
    public async Task A_store_that_is_down_is_waited_for_and_the_order_holds()
    {
        await using var host = await TestHost.StartAsync();
        host.Store.After = _ =>
        {
            host.Store.After = null;
            host.Store.Broken = () => new StoreUnavailableException("The disk is full.");
            return ValueTask.CompletedTask;
        };
        var down = host.Logs.NextAsync(10);
        var run = host.Onboarding.BackfillAsync(Many(300, users: 1));
        await down.Within("the store fails under the back-fill");
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        run.IsCompleted.ShouldBeFalse();

        host.Store.Broken = null;
        await host.Clock.UntilAsync(run, TimeSpan.FromSeconds(20), "the store is back");

        var result = await run;
        result.Recorded.ShouldBe(300);
        host.Store.Commits.SelectMany(c => c.Entries).Select(e => e.Entry.Id).ShouldBe(Enumerable.Range(0, 300).Select(i => $"fact-{i}"));
    }

    [Test]
    public async Task One_that_was_interrupted_goes_on_when_it_is_run_again()
    {
        await using var host = await TestHost.StartAsync();
        using var stop = new CancellationTokenSource();
        var progress = new Reports(r =>
        {
            if (r.Recorded >= 128)
            {
                stop.Cancel();
            }
        });
        await Should.ThrowAsync<OperationCanceledException>(host.Onboarding.BackfillAsync(Many(500), new() { Progress = progress }, stop.Token).Within("the first run"));

        var result = await host.Onboarding.BackfillAsync(Many(500)).Within("the second run");

        result.Repeated.ShouldBe(128);
        result.Recorded.ShouldBe(372);
        progress.All.Select(r => r.Recorded).ShouldBe([64, 128]);
    }

    [Test]
    public async Task The_end_of_the_process_ends_it_and_it_says_so()
    {
        await using var host = await TestHost.StartAsync();
        host.Store.Before = _ => throw new StoreUnavailableException("down");
        var down = host.Logs.NextAsync(10);
        var run = host.Onboarding.BackfillAsync(Many(200));
        await down.Within("the store fails");

        await host.StopAsync();

        var result = await run.Within("the back-fill ends with the process");
        result.StoppedBecause.ShouldBe("The process is ending.");
        result.Recorded.ShouldBe(0);
        host.Logs.Of(13).ShouldBeEmpty("Whoever runs it knows what is left.");
    }

    [Test]
    public async Task A_live_fact_waits_behind_one_group_at_most()
    {
        await using var host = await TestHost.StartAsync();
        var gate = new TaskCompletionSource();
        var held = new TaskCompletionSource();
        host.Store.Before = async commit =>
        {
            if (held.TrySetResult())
            {
                await gate.Task;
            }
        };
        var run = host.Onboarding.BackfillAsync(Many(1000));
        await held.Task.Within("the first group is being committed");
        var live = host.Onboarding.TrackAsync("eve", "task.created", options: new() { EventId = "live" }).AsTask();
        gate.SetResult();

        (await live.Within("the live fact")).Status.ShouldBe(TrackStatus.Recorded);
        (await run.Within("the back-fill")).Recorded.ShouldBe(1000);
        host.Store.Commits.SelectMany(c => c.Entries).Select(e => e.Entry.Id).ToList().IndexOf("live").ShouldBeLessThanOrEqualTo(Backfill.Group);
    }

    [Test]
    public async Task Observers_hear_nothing_of_it_unless_they_are_to()
    {
        var witness = new MilestoneWitness();
        await using var host = await TestHost.StartAsync(use: b =>
        {
            b.Services.AddSingleton(witness);
            b.AddObserver<MilestoneWitness>();
        });

        await host.Onboarding.BackfillAsync(Stream(new BackfillFact("1", "project.created", LastYear) { UserId = "ada" }));
        await host.Onboarding.BackfillAsync(Stream(new BackfillFact("2", "project.created", LastYear) { UserId = "bob" }), new() { NotifyObservers = true });
        await witness.Arrived.WaitAsync().Within("bob's milestone is told");

        witness.Told.ShouldBe(["bob: first-project"]);
        host.Store.Commits.Select(c => c.Notices.Count).ShouldBe([0, 1]);
    }

    [Test]
    public async Task Without_a_catalog_it_does_not_begin()
    {
        await using var host = await TestHost.StartAsync(configure: _ => { });

        (await Should.ThrowAsync<OnboardingException>(() => host.Onboarding.BackfillAsync(Many(1)))).Message.ShouldContain("no catalog");
    }

    private static IAsyncEnumerable<BackfillFact> Many(int count, int users = 10) =>
        Stream([.. Enumerable.Range(0, count).Select(i => new BackfillFact($"fact-{i}", "task.created", LastYear.AddMinutes(i)) { UserId = $"user{i % users}" })]);

    private static async IAsyncEnumerable<BackfillFact> Stream(params BackfillFact[] facts)
    {
        foreach (var fact in facts)
        {
            yield return fact;
        }

        await Task.CompletedTask;
    }

    private sealed class Reports(Action<BackfillResult> then) : IProgress<BackfillResult>
    {
        public List<BackfillResult> All { get; } = [];

        public void Report(BackfillResult value)
        {
            All.Add(value);
            then(value);
        }
    }
}
