using Microsoft.Extensions.DependencyInjection;

namespace OnboardingSdk.Tests;

public sealed class ObserverTests
{
    [Test]
    public async Task A_milestone_is_told_with_all_that_a_host_needs_to_act_on_it()
    {
        var witness = new MilestoneProbe();
        await using var host = await TestHost.StartAsync(use: b =>
        {
            b.Services.AddSingleton(witness);
            b.AddObserver<MilestoneProbe>();
        });
        var happened = host.Clock.GetUtcNow().AddHours(-3);

        await host.Onboarding.TrackAsync("ada", "project.created", new { template = "kanban" }, new() { EventId = "project-1", Account = "acme", OccurredAt = happened });

        var notice = await witness.Told.Task.Within("the milestone is told");
        (notice.Milestone, notice.IsActivation, notice.Origin).ShouldBe(("first-project", true, NoticeOrigin.Live));
        (notice.UserId, notice.AccountId, notice.Tenant, notice.EntryId).ShouldBe(("ada", "acme", "default", "project-1"));
        (notice.At, notice.RecordedAt, notice.CatalogHash).ShouldBe((happened, host.Clock.GetUtcNow(), host.Onboarding.Catalog.Hash));
        notice.Users.ShouldBe(["ada"]);
        notice.Id.ShouldStartWith("project-1/");
    }

    [Test]
    public async Task All_that_happens_to_a_user_is_told_in_order_and_an_accounts_milestone_names_who_brought_it_about()
    {
        var witness = new Witness();
        await using var host = await TestHost.StartAsync(use: witness.Join);
        await host.Onboarding.StartAsync("ada", "extra");
        await host.Writer.WriteAsync(Step("$flow.dismissed"), default);
        await host.Onboarding.TrackAsync("ada", "project.created");
        await host.Onboarding.TrackAsync("ada", "task.created");
        await host.Onboarding.TrackAsync("ada", "task.created");

        (await witness.NextAsync(8)).ShouldBe([
            "ada: started extra",
            "ada: event project.created", "ada: task project", "ada: milestone first-project",
            "ada: event task.created",
            "ada: event task.created", "ada: task tasks", "ada: completed get-going"]);

        await host.Onboarding.TrackAsync("bob", "member.joined", options: new() { Account = "acme" });
        (await witness.NextAsync(4)).ShouldBe(["bob: event member.joined", "acme: task join", "acme: completed team-list", "acme: milestone team"], ignoreOrder: true);
        var team = witness.Notices.OfType<MilestoneNotice>().Single(n => n.Milestone == "team");
        (team.UserId, team.AccountId).ShouldBe((null, "acme"));
        team.Users.ShouldBe(["bob"]);
        witness.Notices.Select(n => n.Id).ShouldBeUnique();
    }

    [Test]
    public async Task A_notice_stands_in_the_commit_that_it_is_about_and_only_what_somebody_wants_to_hear_of()
    {
        var witness = new MilestoneWitness();
        await using var host = await TestHost.StartAsync(use: b =>
        {
            b.Services.AddSingleton(witness);
            b.AddObserver<MilestoneWitness>();
        });
        await host.Onboarding.TrackAsync("ada", "task.created");
        await host.Onboarding.TrackAsync("ada", "project.created", options: new() { EventId = "p1" });
        await witness.Arrived.WaitAsync().Within("the milestone is told");

        host.Store.Commits.Select(c => c.Notices.Count).ShouldBe([0, 1]);
        host.Store.Commits.Last().Notices.Single().EntryId.ShouldBe("p1");
        witness.Told.ShouldBe(["ada: first-project"]);
    }

    [Test]
    public async Task Without_an_observer_nothing_is_kept_for_one_and_nobody_looks()
    {
        await using var host = await TestHost.StartAsync();
        await host.Onboarding.TrackAsync("ada", "project.created");

        host.Store.Commits.Single().Notices.ShouldBeEmpty();
        (await host.Service<IOnboardingObservers>().GetAsync()).ShouldBeEmpty();
    }

    [Test]
    public async Task What_a_new_catalog_finds_is_told_as_such()
    {
        var store = new ProbeStore();
        await using (var before = await TestHost.StartAsync(store: store))
        {
            await before.Onboarding.TrackAsync("ada", "task.created");
        }

        var witness = new Witness();
        await using var host = await TestHost.StartAsync(
            store: store, use: witness.Join, definitions: Sample.Definitions().Milestone("first-task", m => m.When(When.Event("task.created"))));
        await host.Onboarding.TrackAsync("ada", "member.joined");

        (await witness.NextAsync(2)).ShouldBe(["ada: milestone first-task", "ada: event member.joined"]);
        witness.Notices.Select(n => n.Origin).ShouldBe([NoticeOrigin.NewCatalog, NoticeOrigin.Live]);
    }

    [Test]
    public async Task A_run_that_was_never_on_screen_completes_nothing_a_second_time()
    {
        var witness = new Witness();
        await using var host = await TestHost.StartAsync(
            use: witness.Join, definitions: Sample.Definitions().Tour("skipped", t => t.StartOnRequest().Step("one", s => s.Title("One").Skippable())));
        await host.Onboarding.StartAsync("ada", "skipped");
        await host.Writer.WriteAsync(Step("$step.shown", "skipped"), default);
        await host.Writer.WriteAsync(Step("$step.next", "skipped"), default);
        (await witness.NextAsync(2)).ShouldBe(["ada: started skipped", "ada: completed skipped"]);

        await host.Onboarding.StartAsync("ada", "skipped");
        (await host.Writer.WriteAsync(Step("$step.skipped", "skipped"), default)).Status.ShouldBe(TrackStatus.Recorded);
        (await host.Onboarding.GetAsync("ada"))!.Flows["skipped"].Status.ShouldBe(FlowStatus.Completed);
        await host.Onboarding.TrackAsync("ada", "task.created");

        (await witness.NextAsync(2)).ShouldBe(["ada: started skipped", "ada: event task.created"]);
    }

    [Test]
    public async Task A_forgotten_user_is_not_told_of()
    {
        var witness = new Witness();
        var gate = new TaskCompletionSource();
        var began = new TaskCompletionSource();
        witness.Before = async (notice, _) =>
        {
            if (notice.UserId == "bob" && began.TrySetResult())
            {
                await gate.Task;
            }
        };
        await using var host = await TestHost.StartAsync(use: witness.Join);
        await host.Onboarding.TrackAsync("bob", "task.created");
        await began.Task.Within("bob's first notice is under way");
        await host.Onboarding.TrackAsync("bob", "project.created");
        await host.Onboarding.ForgetAsync("bob");
        gate.SetResult();
        await host.Onboarding.TrackAsync("ada", "task.created");

        (await witness.NextAsync(2)).ShouldBe(["bob: event task.created", "ada: event task.created"], ignoreOrder: true);
        (await host.Service<IOnboardingObservers>().GetAsync()).Single().PutAside.ShouldBe(0);
        witness.Notices.Count(n => n.UserId == "bob").ShouldBe(1);
    }

    [Test]
    public void One_that_implements_no_method_is_a_mistake_and_so_is_a_name_twice()
    {
        var builder = new ServiceCollection().AddOnboarding(_ => { });

        Should.Throw<OnboardingException>(() => builder.AddObserver<Deaf>()).Message.ShouldContain("implements no method");
        builder.AddObserver<Witness>(o => o.Name = "one");
        Should.Throw<OnboardingException>(() => builder.AddObserver<MilestoneWitness>(o => o.Name = "one")).Message.ShouldContain("two observers with the name 'one'");
        Should.Throw<OnboardingException>(() => builder.AddObserver<MilestoneWitness>(o => o.GiveUpAfter = TimeSpan.Zero)).Message.ShouldContain("GiveUpAfter");
    }

    private static PendingEntry Step(string name, string flow = "extra") => new(new()
    {
        Id = $"cmd:ada:{Guid.NewGuid():N}",
        Name = name,
        Source = EventSource.Client,
        Users = ["ada"],
        OccurredAt = DateTimeOffset.UnixEpoch,
        RecordedAt = DateTimeOffset.UnixEpoch,
        Properties = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
            [KeyValuePair.Create("flow", PropertyValue.From(flow)), KeyValuePair.Create("step", PropertyValue.From("one"))]),
    })
    { MayRepeat = true, IsCommand = true };

    private sealed class Deaf : IOnboardingObserver
    {
        /// <summary>Not the interface's: it has another name.</summary>
        public static ValueTask MilestoneReached(MilestoneNotice notice) => ValueTask.CompletedTask;
    }

    private sealed class MilestoneProbe : IOnboardingObserver
    {
        public TaskCompletionSource<MilestoneNotice> Told { get; } = new();

        ValueTask IOnboardingObserver.MilestoneReachedAsync(MilestoneNotice notice, CancellationToken cancellationToken)
        {
            Told.TrySetResult(notice);
            return ValueTask.CompletedTask;
        }
    }
}
