using Microsoft.Extensions.DependencyInjection;
using static OnboardingSdk.Tests.Plans.PlanSample;

namespace OnboardingSdk.Tests.Plans;

/// <summary>A launch plan as the host starts and changes it, and as members see and tick it.</summary>
public sealed class LaunchPlanTests
{
    private static async Task<TestApp> StartAsync(FakeClock? clock = null)
    {
        var app = await TestApp.StartAsync(clock: clock, services: b => b.Services.AddSingleton<IOnboardingNames, HostNames>(), definitions: Flows());
        await app.Onboarding.IdentifyAsync("ada", new { role = "owner" }, new() { Account = "acme" });
        await app.Onboarding.IdentifyAsync("bob", new { role = "member" }, new() { Account = "acme" });
        return app;
    }

    private static DateOnly Today(FakeClock clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    [Test]
    public async Task Is_drawn_with_phases_owners_days_and_links()
    {
        var clock = new FakeClock();
        await using var app = await StartAsync(clock);
        (await app.Onboarding.Plans.StartAsync("acme", "launch", new() { StartDate = Today(clock), Owners = { ["success"] = "eve" } })).Status.ShouldBe(TrackStatus.Recorded);

        var list = List(await app.StateAsync("ada"), "launch");
        list["phases"]!.ToJsonString().ShouldBe("""[{"id":"prepare","title":"Prepare","done":0,"total":1},{"id":"live","title":"Go live","done":0,"total":1}]""");
        list["tasks"]!.AsArray().Select(t => (string)t!["id"]!).ShouldBe(["call", "sso", "tell"]);
        var sso = PlanSample.Task(await app.StateAsync("ada"), "launch", "sso");
        sso["owner"]!.ToJsonString().ShouldBe("""{"role":"Workspace admin","me":true}""");
        ((string)sso["due"]!, (int)sso["dueIn"]!, (bool?)sso["overdue"], (bool?)sso["manual"]).ShouldBe((Today(clock).AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), 7, null, true));
        sso["resources"]!.ToJsonString().ShouldBe("""[{"title":"How","href":"/help"}]""");
        PlanSample.Task(await app.StateAsync("bob"), "launch", "call")["owner"]!.ToJsonString().ShouldBe("""{"name":"EVE Lovelace","role":"Your manager"}""");
    }

    [Test]
    public async Task A_member_ticks_only_what_is_theirs()
    {
        await using var app = await StartAsync();
        Reason(await app.AnswerAsync("ada", Tick("launch", "sso"))).ShouldBe("It is a launch plan, and was not started for the account.");
        await app.Onboarding.TrackAccountAsync("acme", "contract.signed");

        Reason(await app.AnswerAsync("bob", Tick("launch", "sso"))).ShouldBe("The task 'sso' is somebody else's.");
        ((bool?)PlanSample.Task(await app.StateAsync("bob"), "launch", "sso")["manual"]).ShouldBeNull();
        await app.Onboarding.Plans.AssignAsync("acme", "launch", "sso", PlanOwner.OfUser("bob"));
        ((bool?)PlanSample.Task(await app.StateAsync("bob"), "launch", "sso")["manual"]).ShouldBe(true);
        Reason(await app.AnswerAsync("ada", Tick("launch", "sso"))).ShouldBe("The task 'sso' is somebody else's.");
        Reason(await app.AnswerAsync("bob", Tick("launch", "sso"))).ShouldBeNull();
        Reason(await app.AnswerAsync("ada", Tick("launch", "tell"))).ShouldBeNull();
        Reason(await app.AnswerAsync("ada", Tick("launch", "call"))).ShouldBe("The task 'call' is somebody else's.");
        (await app.Onboarding.Plans.CompleteAsync("acme", "launch", "call", "eve")).Status.ShouldBe(TrackStatus.Recorded);
        var plan = (await app.Onboarding.Plans.GetAsync("acme", "launch"))!;
        plan.Tasks.Select(t => t.DoneBy).ShouldBe(["ada", "bob", "eve"]);
        (plan.Done, plan.Total, plan.CompletedAt is not null).ShouldBe((3, 3, true));
    }

    [Test]
    public async Task Who_is_named_hears_of_it_at_once()
    {
        await using var app = await StartAsync();
        await app.Onboarding.Plans.StartAsync("acme", "launch");
        var tab = await app.ConnectAsync("bob");
        await app.Onboarding.Plans.AssignAsync("acme", "launch", "sso", PlanOwner.OfUser("bob"));
        ((bool)(await tab.NextAsync("the assignment"))["stale"]!).ShouldBeTrue();
    }

    [Test]
    public async Task Mistakes_in_a_call_are_said_in_words()
    {
        await using var app = await StartAsync();
        var plans = app.Onboarding.Plans;
        (await plans.StartAsync("acme", "lanch")).Reason!.ShouldBe("There is no launch plan 'lanch'. Did you mean 'launch'?");
        (await plans.StartAsync("acme", "team")).Reason!.ShouldBe("There is no launch plan 'team'. It is a flow without a \"template\".");
        (await plans.StartAsync("acme", "launch", new() { Owners = { ["admins"] = "ada" } })).Reason!.ShouldBe("The launch plan 'launch' has no role 'admins'. Did you mean 'admin'?");
        (await plans.StartAsync("acme", "launch", new() { TimeZone = "Berlin" })).Reason!.ShouldContain("no time zone");
        (await plans.StartAsync("acme", "launch", new() { StartDate = DateOnly.MaxValue })).Reason!.ShouldContain("cannot be a day");
        (await plans.StartAsync(" ", "launch")).Status.ShouldBe(TrackStatus.Rejected);
        (await plans.AssignAsync("acme", "launch", "sos", null)).Reason!.ShouldBe("The launch plan 'launch' has no task 'sos'. Did you mean 'sso'?");
        (await plans.AssignAsync("acme", "launch", "sso", null)).Status.ShouldBe(TrackStatus.Rejected, "it was not started");
        (await plans.GetAsync("acme", "launch")).ShouldBeNull();
    }

    [Test]
    public async Task No_command_that_a_browser_can_send_starts_assigns_or_moves_anything()
    {
        await using var app = await StartAsync();
        await app.Onboarding.Plans.StartAsync("acme", "launch");
        var before = JourneyJson.Write((await app.Onboarding.GetAccountAsync("acme"))!);
        foreach (var type in new[] { "task.assigned", "task.rescheduled", "task.overdue", "plan.started", "plan.changed", "plan.stopped", "account.left", "account.joined", "user.forgotten", "$task.assigned" })
        {
            Reason(await app.AnswerAsync("ada", new { id = TestApp.NewId(), type, flow = "launch", task = "sso", user = "ada", due = "2030-01-01", date = "2030-01-01", scope = "account" }))
                .ShouldBe($"There is no command '{type}'.");
        }

        JourneyJson.Write((await app.Onboarding.GetAccountAsync("acme"))!).ShouldBe(before);
    }
}
