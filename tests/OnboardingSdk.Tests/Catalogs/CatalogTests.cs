using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace OnboardingSdk.Tests;

/// <summary>Definitions that are broken, and what is in force then.</summary>
public sealed class CatalogTests : IDisposable
{
    private const string Good = """{ "kind": "events", "events": { "project.created": {} } }""";
    private const string Better = """{ "kind": "events", "events": { "project.created": {}, "task.created": {} } }""";
    private readonly string folder = Directory.CreateTempSubdirectory("onboarding").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task In_Development_the_host_does_not_start_and_says_all_that_is_wrong()
    {
        Write("events.json", Good);
        Write("syntax.json", "{ not json");
        Write("tour.json", """{ "kind": "tour", "id": "t", "steps": [ { "id": "a", "title": "A", "advance": { "event": "project.craeted" } } ], "colour": "red" }""");
        await using var host = TestHost.Create(o => o.Definitions.AddFolder(folder).AddFolder("no-such-folder"), environment: "Development");

        var failure = await Should.ThrowAsync<OnboardingException>(host.StartAsync);

        var told = host.Logs.Ours.ShouldHaveSingleItem().Text;
        foreach (var part in new[] { "syntax.json(1,3)", "tour.json(1,", "'project.craeted'", "'project.created'", "colour", "no-such-folder" })
        {
            told.ShouldContain(part);
        }

        // The host shows the exception twice.
        failure.ToString().ShouldBe("OnboardingSdk.OnboardingException: The onboarding definitions have 4 errors (listed in the log, message 4), so the host does not start.");
    }

    [Test]
    public async Task A_host_that_logs_nothing_is_told_all_by_the_exception()
    {
        Write("tour.json", """{ "kind": "tour", "id": "t", "steps": [ { "id": "a", "title": "A" } ], "colour": "red" }""");
        await using var host = TestHost.Create(o => o.Definitions.AddFolder(folder), environment: "Development", logging: l => l.SetMinimumLevel(LogLevel.None));

        var failure = await Should.ThrowAsync<OnboardingException>(host.StartAsync);

        failure.ToString().ShouldMatch("have 1 error, so the host does not start:\r?\n.*tour.json.*colour");
    }

    [Test]
    public async Task In_Production_the_last_good_catalog_stays_in_force_and_health_says_so()
    {
        var store = new ProbeStore();
        Write("events.json", Good);
        await using (await StartAsync(store))
        {
        }

        Write("events.json", Better);
        await using (await StartAsync(store))
        {
        }

        Write("events.json", "{ not json");
        await using var host = await StartAsync(store);

        host.Onboarding.Catalog.Events.Keys.ShouldBe(["project.created", "task.created"], ignoreOrder: true);
        (await host.Onboarding.TrackAsync("ada", "task.created")).Status.ShouldBe(TrackStatus.Recorded);
        var health = await HealthAsync(host);
        health.Status.ShouldBe(HealthStatus.Degraded);
        health.Description.ShouldBe("The definitions have 1 error; the last good catalog is in force.");
        host.Logs.Of(2).Count.ShouldBe(1);
        host.Logs.Of(3).ShouldNotBeEmpty();
    }

    [Test]
    public async Task Without_an_earlier_one_nothing_is_shown_and_the_host_starts()
    {
        Write("events.json", "{ not json");
        await using var host = await StartAsync(new());

        host.Onboarding.Catalog.ShouldBe(Catalog.Empty);
        var result = await host.Onboarding.TrackAsync("ada", "project.created");
        (result.Status, result.Reason).ShouldBe((TrackStatus.Rejected, host.Service<CatalogProvider>().Missing));
        result.Reason.ShouldNotBeNull().ShouldStartWith("The onboarding definitions have errors, and there is no earlier catalog");
        (await HealthAsync(host)).Description.ShouldNotBeNull().ShouldContain("no earlier catalog was found");
    }

    [Test]
    public async Task A_store_that_opens_later_brings_the_last_good_catalog_then()
    {
        var store = new ProbeStore();
        Write("events.json", Good);
        await using (await StartAsync(store))
        {
        }

        Write("events.json", "{ not json");
        store.Broken = () => new StoreUnavailableException("locked");
        await using var host = await StartAsync(store);
        host.Onboarding.Catalog.ShouldBe(Catalog.Empty);
        store.Broken = null;

        var inForce = host.Logs.NextAsync(1);
        await host.Clock.ArmedAsync().Within("the next try is planned");
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        await inForce.Within("the store is open, and the catalog in force");

        host.Onboarding.Catalog.Events.Keys.ShouldBe(["project.created"]);
    }

    [Test]
    public async Task A_store_that_cannot_be_opened_keeps_no_host_from_starting_and_is_tried_again()
    {
        var store = new ProbeStore { Broken = () => new StoreUnavailableException("The folder is read-only.") };
        await using var host = await TestHost.StartAsync(store: store);
        (await HealthAsync(host)).Description.ShouldBe("The store is not available: The folder is read-only.");
        for (var i = 0; i < 3; i++)
        {
            await host.Clock.ArmedAsync().Within("the next try is planned");
            host.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        await host.Clock.ArmedAsync().Within("the next try is planned");
        store.Broken = null;
        var opened = host.Logs.NextAsync(11);
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        await opened.Within("the store is open");

        (await HealthAsync(host)).Status.ShouldBe(HealthStatus.Healthy);
        host.Logs.Of(10).Count.ShouldBe(1);
        host.Logs.Of(11).Count.ShouldBe(1);
        (await store.Inner.LoadCatalogAsync("last-good")).ShouldNotBeNull();
        (await store.Inner.LoadCatalogAsync(host.Onboarding.Catalog.Hash)).ShouldNotBeNull();
    }

    [Test]
    public async Task The_catalog_is_kept_by_its_hash_and_read_again_it_is_the_same()
    {
        await using var host = await TestHost.StartAsync();
        var hash = host.Onboarding.Catalog.Hash;

        var kept = (await host.Store.Inner.LoadCatalogAsync(hash))!.Value;

        Catalog.Create(DefinitionLoader.Load([new("kept", kept)]).Definitions).Catalog!.Hash.ShouldBe(hash);
    }

    private Task<TestHost> StartAsync(ProbeStore store) => TestHost.StartAsync(o => o.Definitions.AddFolder(folder), store);

    private static async Task<HealthReportEntry> HealthAsync(TestHost host) =>
        (await host.Service<HealthCheckService>().CheckHealthAsync().Within("the health check")).Entries["onboarding"];

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(folder, name), content);
}
