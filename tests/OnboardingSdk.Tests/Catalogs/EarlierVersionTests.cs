namespace OnboardingSdk.Tests;

/// <summary>Changed definitions across deployments, with the real store.</summary>
public sealed class EarlierVersionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("onboarding").FullName;
    private readonly FakeClock clock = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static DefinitionBuilder Of(ChangePolicy policy, params string[] steps) => new DefinitionBuilder().Event("project.created")
        .Tour("welcome", t =>
        {
            t.OnChange(policy);
            foreach (var step in steps)
            {
                t.Step(step, s => s.Title(step));
            }
        });

    private Task<TestHost> StartAsync(DefinitionBuilder definitions) => TestHost.StartAsync(definitions: definitions, clock: clock, use: b => b.UseSqlite(Path.Combine(folder, "onboarding.db")));

    /// <summary>Ada stands in the middle of the first version.</summary>
    private async Task BeginAsync()
    {
        await using var host = await StartAsync(Of(ChangePolicy.Continue, "a", "b"));
        await host.Onboarding.StartAsync("ada", "welcome");
    }

    private static async Task<string> WhyAsync(TestHost host, string user = "ada") => (await host.Onboarding.ExplainAsync(user, "welcome"))!.ToString();

    private static async Task<string[]> LogAsync(TestHost host)
    {
        var names = new List<string>();
        await foreach (var entry in host.Service<IOnboardingStore>().ReadEntriesAsync(SubjectKey.User("ada")))
        {
            names.Add(entry.Name);
        }

        return [.. names];
    }

    [Test]
    public async Task Who_is_in_the_middle_goes_on_in_the_earlier_version_after_restarts_too_and_it_is_recorded_once()
    {
        await BeginAsync();
        string hash;
        await using (var host = await StartAsync(Of(ChangePolicy.Keep, "x", "y")))
        {
            hash = host.Onboarding.Catalog.Hash;
            var status = host.Service<IOnboardingCatalogs>().Status;
            status.Definitions.ShouldNotBe(hash);
            status.ToString().ShouldEndWith("with earlier versions of flows for who is in the middle of them.");
            (await WhyAsync(host)).ShouldContain("in the version ");
            await host.Onboarding.StartAsync("bob", "welcome");
            (await WhyAsync(host, "bob")).ShouldContain("Step 'x'");
        }

        await using var again = await StartAsync(Of(ChangePolicy.Keep, "x", "y"));
        again.Onboarding.Catalog.Hash.ShouldBe(hash);
        (await WhyAsync(again)).ShouldContain("Step 'a' (1 of 2: a → b)");
        (await LogAsync(again)).ShouldBe(["$flow.started", "$flows.changed"]);
        (await again.Service<IOnboardingCatalogs>().PublishesAsync()).Count.ShouldBe(2);
    }

    [Test]
    public async Task Why_at_a_past_time_is_found_with_the_catalogs_of_then()
    {
        await BeginAsync();
        DateTimeOffset then;
        await using (var host = await StartAsync(Of(ChangePolicy.Keep, "x", "y")))
        {
            clock.Advance(TimeSpan.FromMinutes(5));
            (await WhyAsync(host)).ShouldContain("Step 'a'");
            then = clock.GetUtcNow();
        }

        clock.Advance(TimeSpan.FromHours(1));
        await using var later = await StartAsync(Of(ChangePolicy.End, "z"));
        (await WhyAsync(later)).ShouldContain("closed for who was in the middle of it");
        var past = (await later.Onboarding.ExplainAsync("ada", "welcome", new() { At = then.AddMinutes(1) }))!;
        past.ToString().ShouldContain("Step 'a' (1 of 2: a → b)");
        past.Definition.ShouldNotBeNull().ShouldContain("'onChange' was 'keep'");
    }

    [Test]
    public async Task A_tour_that_restarts_is_told_to_the_journey_when_it_is_next_read()
    {
        await BeginAsync();
        await using var host = await StartAsync(Of(ChangePolicy.Restart, "x", "y"));
        await host.Onboarding.StandingAsync(new("ada"));
        var state = (await host.Onboarding.GetAsync("ada"))!.Flow("welcome");
        (state.Run, state.Step).ShouldBe((2, "x"));
        await host.Onboarding.TrackAsync("ada", "project.created");
        (await LogAsync(host)).ShouldBe(["$flow.started", "$flows.changed", "project.created"]);
    }

    [Test]
    public async Task A_rollback_keeps_nobody_in_what_was_taken_away_and_forward_brings_the_earlier_versions_back()
    {
        await BeginAsync();
        await using var host = await StartAsync(Of(ChangePolicy.Keep, "x", "y"));
        var (catalogs, forward) = (host.Service<IOnboardingCatalogs>(), host.Onboarding.Catalog.Hash);
        var old = (await catalogs.PublishesAsync())[^1].Hash;
        await host.Onboarding.StandingAsync(new("ada"));
        await host.Onboarding.StartAsync("bob", "welcome");

        await catalogs.RollBackAsync(old, "It points at nothing.");
        (await WhyAsync(host)).ShouldContain("Step 'a' (1 of 2: a → b)");
        (await WhyAsync(host, "bob")).ShouldContain("(1 of 2: a → b)");

        await catalogs.RollForwardAsync("Repaired.");
        host.Onboarding.Catalog.Hash.ShouldBe(forward);
        (await WhyAsync(host)).ShouldContain("Step 'a' (1 of 2: a → b)");
        (await LogAsync(host)).Count(name => name == "$flows.changed").ShouldBe(1);
    }

    [Test]
    public async Task A_store_that_has_lost_the_catalog_of_before_keeps_nobody_and_they_go_on_at_the_same_step()
    {
        var store = new ProbeStore();
        await using (var host = await TestHost.StartAsync(store: store, definitions: Of(ChangePolicy.Continue, "a", "b")))
        {
            await host.Onboarding.StartAsync("ada", "welcome");
            await store.SaveCatalogAsync(host.Onboarding.Catalog.Hash, "no catalog"u8.ToArray());
        }

        await using var now = await TestHost.StartAsync(store: store, definitions: Of(ChangePolicy.Keep, "a", "y"));
        now.Onboarding.Catalog.Definitions.Earlier.ShouldBeEmpty();
        (await WhyAsync(now)).ShouldContain("Step 'a' (1 of 2: a → y)");
    }
}
