using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OnboardingSdk.Cli.Tests;

/// <summary>The commands that look into what a host has recorded.</summary>
[TestFixture]
public sealed class RecordedTests
{
    private const string Definitions =
        """
        { "definitions": [
          { "kind": "events", "events": { "project.created": {}, "task.created": {} } },
          { "kind": "milestones", "milestones": { "activated": { "when": { "event": "task.created", "count": 2 }, "activation": true } } },
          { "kind": "checklist", "id": "get-going", "title": "Get going", "audience": { "event": "project.created" },
            "tasks": [ { "id": "project", "title": "Create a project", "complete": { "event": "project.created" } },
                       { "id": "tasks", "title": "Add nine tasks", "complete": { "event": "task.created", "count": 9 } } ] },
          { "kind": "tour", "id": "welcome", "start": { "page": "/projects/*" }, "steps": [ { "id": "hello", "title": "Hello" } ] } ] }
        """;

    [Test]
    public async Task Why_names_the_gate_that_stopped_a_flow_and_the_facts_behind_it()
    {
        using var desk = new Desk();
        await RecordAsync(desk, onboarding => onboarding.TrackAsync("ann", "task.created").AsTask());

        desk.Run("why", "get-going", "ann").ShouldBe(0, desk.Errors);

        desk.Output.ShouldStartWith("get-going is not shown to ann on /");
        desk.Output.ShouldContain("because of Audience");
        desk.Output.ShouldContain("project.created");
    }

    [Test]
    public async Task Why_says_that_a_flow_is_shown_and_on_which_page_only()
    {
        using var desk = new Desk();
        await RecordAsync(desk, onboarding => onboarding.TrackAsync("ann", "project.created").AsTask());

        desk.Run("why", "welcome", "ann", "--page", "/projects/7").ShouldBe(0, desk.Errors);
        desk.Output.ShouldStartWith("welcome is shown to ann on /projects/7");
        desk.Run("why", "welcome", "ann", "--page", "/team").ShouldBe(0);
        desk.Output.ShouldContain("is not shown");
    }

    [Test]
    public async Task Why_answers_for_a_past_moment_from_what_was_recorded_by_then()
    {
        using var desk = new Desk();
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        await RecordAsync(desk, onboarding => onboarding.TrackAsync("ann", "project.created").AsTask());

        desk.Run("why", "get-going", "ann").ShouldBe(0, desk.Errors);
        desk.Output.ShouldStartWith("get-going is shown");
        desk.Run("why", "get-going", "ann", "--at", before.ToString("O")).ShouldBe(0, desk.Errors);
        desk.Output.ShouldStartWith("get-going is not shown");
        desk.Output.ShouldContain("Nothing is recorded of a user 'ann' by then");
    }

    [Test]
    public async Task Why_says_what_the_host_says()
    {
        using var desk = new Desk();
        Explanation? said = null;
        await RecordAsync(desk, async onboarding =>
        {
            await onboarding.TrackAsync("ann", "project.created");
            said = await onboarding.ExplainAsync("ann", "get-going");
        });

        desk.Run("why", "get-going", "ann", "-f", "json").ShouldBe(0, desk.Errors);

        var json = JsonDocument.Parse(desk.Output).RootElement;
        json.GetProperty("shown").GetBoolean().ShouldBe(said!.Shown);
        json.GetProperty("version").GetInt64().ShouldBe(said.Version);
        json.GetProperty("catalog").GetString().ShouldBe(said.Catalog);
        json.GetProperty("gates").EnumerateArray().Select(gate => (gate.GetProperty("passed").GetBoolean(), gate.GetProperty("reason").GetString()))
            .ShouldBe(said.Gates.Select(gate => (gate.Result.Passed, (string?)gate.Result.Reason)));
    }

    [Test]
    public async Task Why_brings_a_journey_up_to_the_catalog_in_force_without_writing_that()
    {
        using var desk = new Desk();
        await RecordAsync(desk, onboarding => onboarding.TrackAsync("ann", "task.created", new { }).AsTask());
        // Another audience: whoever has created a task.
        await RecordAsync(desk, _ => Task.CompletedTask, Definitions.Replace("\"audience\": { \"event\": \"project.created\" }", "\"audience\": { \"event\": \"task.created\" }"));
        var before = await File.ReadAllBytesAsync(Path.Combine(desk.Folder, "App_Data/onboarding.db"));

        desk.Run("why", "get-going", "ann").ShouldBe(0, desk.Errors);

        desk.Output.ShouldStartWith("get-going is shown");
        (await File.ReadAllBytesAsync(Path.Combine(desk.Folder, "App_Data/onboarding.db"))).ShouldBe(before);
    }

    [Test]
    public async Task Why_knows_the_nearest_flow_and_says_what_is_no_moment()
    {
        using var desk = new Desk();
        await RecordAsync(desk, _ => Task.CompletedTask);

        desk.Run("why", "get-goign", "ann").ShouldBe(2);
        desk.Errors.ShouldContain("Did you mean 'get-going'?");
        desk.Run("why", "get-going", "ann", "--at", "yesterday").ShouldBe(2);
        desk.Errors.ShouldContain("'yesterday' is no moment");
    }

    [Test]
    public void Without_a_file_they_say_which_they_looked_for([Values("why", "simulate")] string command)
    {
        using var desk = new Desk();
        desk.Write("onboarding/all.json", Definitions);
        string[] arguments = command == "why" ? ["why", "welcome", "ann"] : ["simulate"];

        desk.Run(arguments).ShouldBe(2);
        desk.Errors.ShouldContain("There is no App_Data/onboarding.db here or below");
        desk.Run([.. arguments, "--store", "gone.db"]).ShouldBe(2);
        desk.Errors.ShouldContain("There is no file 'gone.db'");
        File.Exists(Path.Combine(desk.Folder, "gone.db")).ShouldBeFalse();
    }

    [Test]
    public void A_file_that_is_somebody_elses_is_refused_and_left_as_it_is()
    {
        using var desk = new Desk();
        var file = desk.Write("notes.txt", "This is no database, and it is long enough to be taken for none.");

        desk.Run("why", "welcome", "ann", "--store", "notes.txt").ShouldBe(2);

        desk.Errors.ShouldContain("notes.txt");
        File.ReadAllText(file).ShouldStartWith("This is no database");
        Directory.GetFiles(desk.Folder).ShouldBe([file]);
    }

    [Test]
    public async Task A_simulation_says_who_would_have_been_activated_and_what_they_would_have_met()
    {
        using var desk = new Desk();
        await RecordAsync(desk, async onboarding =>
        {
            await onboarding.TrackAsync("ann", "task.created");
            await onboarding.TrackAsync("bob", "task.created");
            await onboarding.TrackAsync("bob", "task.created");
        });
        desk.Write("onboarding/all.json", Definitions.Replace("\"count\": 2", "\"count\": 1"));

        desk.Run("simulate").ShouldBe(0, desk.Errors);
        desk.Output.ShouldContain("2 users");
        desk.Output.ShouldContain("1 → 2  +1");
        desk.Output.ShouldContain("1 only with the candidate: ann");

        desk.Run("simulate", "-f", "json", "--listed", "0").ShouldBe(0);
        var activation = JsonDocument.Parse(desk.Output).RootElement.GetProperty("activation");
        (activation.GetProperty("now").GetInt32(), activation.GetProperty("then").GetInt32()).ShouldBe((1, 2));
        activation.GetProperty("gained").GetProperty("ids").GetArrayLength().ShouldBe(0);
    }

    [Test]
    public async Task A_simulation_of_broken_definitions_lists_what_is_wrong_with_them()
    {
        using var desk = new Desk();
        await RecordAsync(desk, _ => Task.CompletedTask);
        desk.Write("onboarding/all.json", "{ \"kind\": \"tuor\" }");

        desk.Run("simulate").ShouldBe(1);
        desk.Errors.ShouldContain("ONB0105");
    }

    /// <summary>A host that keeps its progress in the desk's App_Data, from its start to its end.</summary>
    private static async Task RecordAsync(Desk desk, Func<IOnboarding, Task> what, string definitions = Definitions)
    {
        desk.Write("onboarding/all.json", definitions);
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = desk.Folder });
        builder.Logging.ClearProviders();
        builder.Services.AddOnboarding(options => options.Definitions.AddFolder(Path.Combine(desk.Folder, "onboarding")))
            .UseSqlite(Path.Combine(desk.Folder, "App_Data/onboarding.db"));
        using var host = builder.Build();
        await host.StartAsync();
        await what(host.Services.GetRequiredService<IOnboarding>());
        await host.StopAsync();
    }
}
