using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OnboardingSdk.Tests;

/// <summary>What came into force, what changed, and the way back.</summary>
public sealed class RollbackTests
{
    private static DefinitionBuilder Old() => new DefinitionBuilder()
        .Event("project.created").UserAttribute("role", values: ["owner"])
        .Tour("welcome", t => t.Audience(When.User("role", Value.EqualTo("owner"))).Step("a", s => s.Title("Hello")));

    private static DefinitionBuilder New() => new DefinitionBuilder()
        .Event("project.created").Event("task.created").UserAttribute("role", values: ["member"])
        .Milestone("tasks", m => m.When(When.Event("task.created")))
        .Tour("welcome", t => t.Step("a", s => s.Title("Good to have you here")));

    private static IOnboardingCatalogs Catalogs(TestHost host) => host.Service<IOnboardingCatalogs>();

    private static Task<TestHost> StartAsync(ProbeStore store, DefinitionBuilder definitions, FakeClock? clock = null, string release = "1.0") =>
        TestHost.StartAsync(o => o.Release = release, store, clock, definitions: definitions);

    /// <summary>A store in which the old definitions were in force, and then the new ones.</summary>
    private static async Task<(TestHost Host, string OldHash, string NewHash)> DeployAsync(ProbeStore store, FakeClock? clock = null)
    {
        string old;
        await using (var before = await StartAsync(store, Old(), clock))
        {
            old = before.Onboarding.Catalog.Hash;
        }

        clock?.Advance(TimeSpan.FromHours(1));
        var host = await StartAsync(store, New(), clock, "2.0");
        return (host, old, host.Onboarding.Catalog.Hash);
    }

    [Test]
    public async Task Each_catalog_that_comes_into_force_is_noted_with_its_time_and_release()
    {
        var (store, clock) = (new ProbeStore(), new FakeClock());
        var began = clock.GetUtcNow();
        var (host, old, now) = await DeployAsync(store, clock);
        await using var _ = host;
        await using (await StartAsync(store, New(), clock, "2.0 again"))
        {
        }

        (await Catalogs(host).PublishesAsync()).ShouldBe([new(now, began.AddHours(1), "2.0", false), new(old, began, "1.0", false)]);
    }

    [Test]
    public async Task The_changelog_says_what_a_publish_changed()
    {
        var (host, old, now) = await DeployAsync(new());
        await using var _ = host;
        (await Catalogs(host).ChangesAsync(old, now))!.Select(c => c.ToString()).ShouldBe(
        [
            "event 'task.created' added",
            "milestone 'tasks' added",
            """tour 'welcome': steps[a].title was "Hello", is "Good to have you here"; audience is no longer {"user":"role","equals":"owner"}""",
            """user attribute 'role': values was ["owner"], is ["member"]""",
        ], ignoreOrder: true);
        (await Catalogs(host).ChangesAsync(old, "0123456789abcdef")).ShouldBeNull();
    }

    [Test]
    public async Task Going_back_brings_the_flows_of_then_and_loses_no_fact_of_now()
    {
        var (host, old, now) = await DeployAsync(new());
        await using var _ = host;
        var status = await Catalogs(host).RollBackAsync(old, "It points at nothing.");

        (status.Reason, status.Definitions, status.Rollback!.To, status.Hash).ShouldBe((CatalogReason.RolledBack, now, old, host.Onboarding.Catalog.Hash));
        ((TourDefinition)host.Onboarding.Catalog.Flows["welcome"]).Steps[0].Title.ShouldBe("Hello");
        host.Onboarding.Catalog.UserAttributes["role"].Values.ShouldBe(["member", "owner"]);
        (await host.Onboarding.TrackAsync("ada", "task.created")).Status.ShouldBe(TrackStatus.Recorded);
        (await host.Onboarding.IdentifyAsync("ada", new { role = "member" })).Status.ShouldBe(TrackStatus.Recorded);
        (await host.Onboarding.GetAsync("ada"))!.Milestones.ShouldBeEmpty();

        (await Catalogs(host).RollForwardAsync("Repaired.")).ShouldBe(new(now, CatalogReason.Definitions, now, null));
        await host.Onboarding.StandingAsync(new("ada"));
        (await host.Onboarding.GetAsync("ada"))!.Milestones.Keys.ShouldBe(["tasks"], "what happened meanwhile is found");
        (await Catalogs(host).PublishesAsync()).Select(p => (p.By, p.IsRollback)).ShouldBe([("Repaired.", false), ("It points at nothing.", true), ("2.0", false), ("1.0", false)]);
    }

    [Test]
    public async Task It_holds_after_a_restart_and_not_for_other_definitions()
    {
        var store = new ProbeStore();
        var (host, old, now) = await DeployAsync(store);
        await using (host)
        {
            await Catalogs(host).RollBackAsync(old, "It points at nothing.");
        }

        await using (var again = await StartAsync(store, New()))
        {
            Catalogs(again).Status.Rollback!.To.ShouldBe(old);
            (await HealthAsync(again)).Data["catalogStatus"].ShouldBe(Catalogs(again).Status.ToString());
            Catalogs(again).Status.ToString().ShouldContain($"rolled back from {now} to {old}");
        }

        await using var repaired = await StartAsync(store, New().Event("member.joined"));
        Catalogs(repaired).Status.Reason.ShouldBe(CatalogReason.Definitions);
    }

    [Test]
    public async Task Another_server_notices_with_a_page_or_a_health_check()
    {
        var store = new ProbeStore();
        var (host, old, _) = await DeployAsync(store);
        await using var first = host;
        await using var other = await StartAsync(store, New());
        await Catalogs(first).RollBackAsync(old, "It points at nothing.");
        await HealthAsync(other);
        Catalogs(other).Status.Reason.ShouldBe(CatalogReason.Definitions, "it has just looked");

        var noticed = other.Logs.NextAsync(40);
        other.Clock.Advance(TimeSpan.FromSeconds(30));
        await HealthAsync(other);
        await noticed.Within("the other server notices");
        Catalogs(other).Status.ShouldBe(Catalogs(first).Status);
    }

    [Test]
    public async Task Broken_definitions_keep_the_last_good_catalog_and_that_can_be_left_too()
    {
        var store = new ProbeStore();
        var (host, old, now) = await DeployAsync(store);
        await host.DisposeAsync();
        await using var broken = await StartAsync(store, new DefinitionBuilder().Tour("t", t => t.Audience(When.Segment("gone"))));
        Catalogs(broken).Status.ShouldBe(new(now, CatalogReason.LastGood, now, null));
        (await Catalogs(broken).RollBackAsync(old, "Further back.")).Reason.ShouldBe(CatalogReason.RolledBack);
        (await HealthAsync(broken)).Status.ShouldBe(HealthStatus.Degraded, "the definitions are broken all the same");
    }

    [Test]
    public async Task What_cannot_be_gone_back_to_changes_nothing_and_says_why()
    {
        var store = new ProbeStore();
        var (host, old, now) = await DeployAsync(store);
        await using var _ = host;
        (await Should.ThrowAsync<OnboardingException>(async () => await Catalogs(host).RollBackAsync("0123456789abcdef", "x"))).Message.ShouldContain("The store has no catalog 0123456789abcdef");
        (await Should.ThrowAsync<OnboardingException>(async () => await Catalogs(host).RollBackAsync(now, "x"))).Message.ShouldContain("is what the definitions say");
        Catalogs(host).Status.Reason.ShouldBe(CatalogReason.Definitions);

        await using var typed = await StartAsync(store, new DefinitionBuilder().Event("project.created").UserAttribute("role", PropertyType.Number));
        (await Should.ThrowAsync<OnboardingException>(async () => await Catalogs(typed).RollBackAsync(old, "x"))).Message.ShouldContain("does not go together with the events and attributes of now");

        host.Store.Broken = () => new StoreUnavailableException("It is away.");
        await Should.ThrowAsync<StoreUnavailableException>(async () => await Catalogs(host).RollBackAsync(old, "x"));
        Catalogs(host).Status.Reason.ShouldBe(CatalogReason.Definitions);
    }

    private static async Task<HealthReportEntry> HealthAsync(TestHost host) =>
        (await host.Service<HealthCheckService>().CheckHealthAsync()).Entries.Values.Single();
}
