using System.Text.Json.Nodes;

namespace OnboardingSdk.Tests.Experiments;

/// <summary>What a page view records of experiments, and what a browser can do about it.</summary>
public sealed class ExposureTests
{
    private static readonly string[] Groups = ["control", "warm", "holdout"];

    [TestCaseSource(nameof(Groups))]
    public async Task A_page_where_it_makes_a_difference_records_the_exposure_of_every_group_once(string group)
    {
        await using var app = await TestApp.StartAsync(definitions: Trial.Definitions());
        var user = Trial.In(group, app.Onboarding.Catalog);
        Flows(await app.StateAsync(user, "/team")).ShouldBeEmpty();
        app.Store.Names.ShouldBeEmpty("nothing would have been different there");

        Flows(await app.StateAsync(user)).ShouldBe(group == "warm" ? ["warm-welcome"] : []);
        Flows(await app.StateAsync(user)).ShouldBe(group == "warm" ? ["warm-welcome"] : []);

        var (entry, journey) = (app.Store.Commits.SelectMany(c => c.Entries).ShouldHaveSingleItem().Entry, (await app.Onboarding.GetAsync(user))!);
        (entry.Name, entry.Source).ShouldBe((EntryNames.ExperimentExposed, EventSource.Server));
        journey.Experiments!["greeting"].Variant.ShouldBe(group);
    }

    [Test]
    public async Task What_a_page_shows_is_of_the_recorded_assignment_and_has_its_version()
    {
        await using var app = await TestApp.StartAsync(definitions: Trial.Definitions());
        var state = await app.StateAsync(Trial.In("warm", app.Onboarding.Catalog));
        ((long)state["user"]!["version"]!).ShouldBe(1);
    }

    [Test]
    public async Task Nothing_of_a_variant_is_shown_before_its_assignment_is_durable_and_the_page_goes_on()
    {
        var store = new ProbeStore { Before = _ => throw new StoreUnavailableException("It takes nothing.") };
        await using var app = await TestApp.StartAsync(definitions: Trial.Definitions(), store: store);
        var user = Trial.In("warm", app.Onboarding.Catalog);
        Flows(await app.StateAsync(user)).ShouldBeEmpty();
    }

    [Test]
    public async Task Ten_tabs_at_once_record_one_exposure()
    {
        await using var app = await TestApp.StartAsync(definitions: Trial.Definitions());
        var user = Trial.In("warm", app.Onboarding.Catalog);
        var states = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => app.StateAsync(user)));
        states.ShouldAllBe(s => Flows(s).Count == 1);
        app.Store.Names.ShouldBe([EntryNames.ExperimentExposed]);
    }

    [TestCase("experiment.exposed")]
    [TestCase("experiment.forced")]
    public async Task A_browser_can_name_no_experiment(string type)
    {
        await using var app = await TestApp.StartAsync(definitions: Trial.Definitions());
        var answer = await app.AnswerAsync("ada", new { id = TestApp.NewId(), type, flow = "warm-welcome", experiment = "greeting", variant = "warm" });
        ((string?)answer["results"]![0]!["status"]).ShouldBe("refused");
    }

    [Test]
    public async Task A_browser_can_neither_start_nor_report_the_tour_of_another_variant()
    {
        await using var app = await TestApp.StartAsync(definitions: Trial.Definitions());
        var user = Trial.In("control", app.Onboarding.Catalog);
        await app.StateAsync(user);
        foreach (var type in new[] { "flow.started", "step.shown" })
        {
            var answer = await app.AnswerAsync(user, new { id = TestApp.NewId(), type, flow = "warm-welcome", step = "hello", run = 1 });
            ((string?)answer["results"]![0]!["reason"]).ShouldNotBeNull().ShouldContain("It is for the variant 'warm'");
        }
    }

    [Test]
    public async Task An_accounts_experiment_is_recorded_once_in_its_journey()
    {
        await using var app = await TestApp.StartAsync(definitions: Trial.Definitions(e => e.Account()));
        var account = Trial.In("warm", app.Onboarding.Catalog, unit: Scope.Account);
        foreach (var user in new[] { "ada", "bob" })
        {
            await app.Onboarding.IdentifyAsync(user, null, new() { Account = account });
            Flows(await app.StateAsync(user)).ShouldBe(["warm-welcome"]);
        }

        app.Store.Names.Count(n => n == EntryNames.ExperimentExposed).ShouldBe(1);
        (await app.Onboarding.GetAccountAsync(account))!.Experiments!["greeting"].Variant.ShouldBe("warm");
        (await app.Onboarding.GetAsync("ada"))!.Experiments.ShouldBeNull();
    }

    private static List<string> Flows(JsonNode state) => [.. state["flows"]!.AsArray().Select(f => (string)f!["id"]!)];
}
