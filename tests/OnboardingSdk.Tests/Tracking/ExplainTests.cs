namespace OnboardingSdk.Tests;

/// <summary>Why did this user (not) see that, now or then?</summary>
public sealed class ExplainTests
{
    private static DefinitionBuilder Before() => new DefinitionBuilder()
        .Event("project.created")
        .Tour("t", t => t.Audience(When.Event("project.created")).Step("a", s => s.Title("A")));

    private static DefinitionBuilder After() => new DefinitionBuilder()
        .Event("project.created")
        .Tour("t", t => t.Audience(When.Event("project.created").AtLeast(2)).Step("a", s => s.Title("A")))
        .Tour("new", t => t.StartOnRequest().Step("a", s => s.Title("A")));

    [Test]
    public async Task The_present_is_what_the_user_would_meet_now()
    {
        await using var host = await TestHost.StartAsync(definitions: Before());
        (await host.Onboarding.ExplainAsync("ada", "t"))!.Stopped!.Result.Gate.ShouldBe(Gate.Audience);
        await host.Onboarding.TrackAsync("ada", "project.created");
        (await host.Onboarding.ExplainAsync("ada", "t"))!.Shown.ShouldBeTrue();
    }

    [Test]
    public async Task The_past_is_looked_at_with_what_was_recorded_by_then_and_the_catalog_of_then()
    {
        var store = new ProbeStore();
        var clock = new FakeClock();
        string old;
        DateTimeOffset early, between;
        await using (var host = await TestHost.StartAsync(definitions: Before(), store: store, clock: clock))
        {
            early = host.Clock.GetUtcNow();
            host.Clock.Advance(TimeSpan.FromHours(1));
            await host.Onboarding.TrackAsync("ada", "project.created");
            between = host.Clock.GetUtcNow();
            old = host.Onboarding.Catalog.Hash;
        }

        clock.Advance(TimeSpan.FromDays(1));
        await using var later = await TestHost.StartAsync(definitions: After(), store: store, clock: clock);
        await later.Onboarding.TrackAsync("ada", "project.created");
        await later.Onboarding.TrackAsync("ada", "project.created");

        var then = (await later.Onboarding.ExplainAsync("ada", "t", new() { At = between }))!;
        (then.Shown, then.Catalog, then.Version).ShouldBe((true, old, 1));
        then.Gates.Single(g => g.Result.Gate == Gate.Audience).Conditions.Single().Condition.ShouldBe("event 'project.created' at least once");
        (await later.Onboarding.ExplainAsync("ada", "new", new() { At = between })).ShouldBeNull();

        var nothing = (await later.Onboarding.ExplainAsync("ada", "t", new() { At = early }))!;
        (nothing.Shown, nothing.Version, nothing.Catalog).ShouldBe((false, 0, later.Onboarding.Catalog.Hash));
        nothing.Notes.ShouldContain(n => n.Contains("not known", StringComparison.Ordinal));
        (await later.Onboarding.ExplainAsync("ada", "t"))!.Shown.ShouldBeTrue();
    }

    [Test]
    public async Task The_past_of_a_user_who_was_merged_is_their_own_until_then_and_the_others_after_that()
    {
        await using var host = await TestHost.StartAsync(definitions: Before());
        await host.Onboarding.TrackAsync("old", "project.created");
        var before = host.Clock.GetUtcNow();
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.Onboarding.TrackAsync("new", "project.created");
        await host.Onboarding.MergeAsync("old", "new");
        var after = host.Clock.GetUtcNow();
        host.Clock.Advance(TimeSpan.FromHours(1));

        (await host.Onboarding.ExplainAsync("old", "t", new() { At = before }))!.Shown.ShouldBeTrue();
        (await host.Onboarding.ExplainAsync("new", "t", new() { At = before }))!.Shown.ShouldBeFalse();
        (await host.Onboarding.ExplainAsync("old", "t", new() { At = after }))!.Shown.ShouldBeTrue();
    }

    [Test]
    public async Task A_flow_that_does_not_exist_is_a_mistake_with_the_nearest_name()
    {
        await using var host = await TestHost.StartAsync(definitions: Before(), environment: "Development");
        (await Should.ThrowAsync<OnboardingException>(host.Onboarding.ExplainAsync("ada", "tt").AsTask())).Message.ShouldContain("'t'");
    }

    [Test]
    public async Task A_store_that_is_down_explains_nothing_and_throws_nothing()
    {
        await using var host = await TestHost.StartAsync(definitions: Before());
        host.Store.Broken = () => new StoreUnavailableException("locked");
        (await host.Onboarding.ExplainAsync("ada", "t")).ShouldBeNull();
    }
}
