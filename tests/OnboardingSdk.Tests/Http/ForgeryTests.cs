using System.Net;

namespace OnboardingSdk.Tests;

/// <summary>What a browser may not say, whatever it sends.</summary>
public sealed class ForgeryTests
{
    private static readonly string[] Types =
        ["flow.started", "flow.shown", "flow.completed", "survey.answered", "step.shown", "step.next", "step.back", "step.skipped", "step.missing", "flow.dismissed", "flow.collapsed", "flow.expanded", "track",
         "task.completed", "task.reopened", "attribute.set"];

    private static readonly string?[] Ways = [null, "button", "click", "input", "route", "delay", "action", "event", "when", "made-up"];

    [Test]
    public async Task No_command_completes_a_task_or_reaches_a_milestone_of_TaskBoard()
    {
        var definitions = new DefinitionBuilder();
        await using var app = await TestApp.StartAsync(o => o.Definitions.AddFolder(Sample.TaskBoard), definitions: definitions);
        await app.Onboarding.IdentifyAsync("mallory", new { role = "owner" }, new() { Account = "acme" });
        var catalog = app.Onboarding.Catalog;
        catalog.Flows.Count.ShouldBeGreaterThan(2);

        foreach (var flow in catalog.Definitions.Flows)
        {
            string[] steps = flow is TourDefinition tour ? [.. tour.Steps.Select(s => s.Id)]
                : flow is ChecklistDefinition checklist ? [.. checklist.Tasks.Where(t => !t.Manual).Select(t => t.Id)]
                : ["forged"];
            foreach (var type in Types.Where(t => t != "track" && t != "flow.dismissed"))
            {
                await app.AnswerAsync("mallory", [.. steps.Select(step => (object)new { id = TestApp.NewId(), type, flow = flow.Id, step, task = step, question = step, value = step, reason = "missing", properties = new { role = "owner" } })]);
            }

            foreach (var step in steps)
            {
                await app.AnswerAsync("mallory", [.. Ways.Select(by => (object)new { id = TestApp.NewId(), type = "step.next", flow = flow.Id, step, by })]);
                await app.AnswerAsync("mallory", [.. steps.Select(to => (object)new { id = TestApp.NewId(), type = "step.next", flow = flow.Id, step, to })]);
            }
        }

        // All events, those that a browser may record too: nothing of worth follows from these.
        foreach (var name in catalog.Events.Keys.Concat(["$reset", "$identified", "$catalog", "$flow.dismissed", "no.such", ""]))
        {
            var isClients = catalog.Events.TryGetValue(name, out var declared) && declared.Source == EventSource.Client;
            foreach (var properties in new object?[] { new { toSelf = true }, null })
            {
                var answer = await app.AnswerAsync("mallory", new { id = TestApp.NewId(), type = "track", @event = name, properties });
                if (!isClients)
                {
                    ((string)answer["results"]![0]!["status"]!).ShouldBe("refused", name);
                }
            }
        }

        foreach (var type in new[] { "reset", "identified", "catalog", "$reset", "task.completed", "milestone.reached", "", "project.created", null })
        {
            var answer = await app.AnswerAsync("mallory", new { id = TestApp.NewId(), type, flow = "get-going", step = "create-project", task = "create-project" });
            ((string)answer["results"]![0]!["status"]!).ShouldBe("refused", type);
        }

        var journey = (await app.Onboarding.GetAsync("mallory"))!;
        journey.Milestones.ShouldBeEmpty();
        var clients = catalog.Events.Values.Where(e => e.Source == EventSource.Client).Select(e => e.Name).ToList();
        journey.Facts.Keys.ShouldBeSubsetOf(clients);
        journey.Flows.Values.SelectMany(f => f.Tasks).ShouldBeEmpty();
        journey.Attributes["role"].Text.ShouldBe("owner");

        // A tour is through only where each of its steps goes on by something that the browser alone sees.
        var open = catalog.Definitions.Flows.OfType<TourDefinition>()
            .Where(t => t.Steps.All(s => s.Advance.Any(a => a.Kind is not (AdvanceKind.Event or AdvanceKind.Condition)))).Select(t => t.Id).ToList();
        open.Count.ShouldBeLessThan(catalog.Definitions.Flows.OfType<TourDefinition>().Count());
        journey.Flows.Where(f => f.Value.Status == FlowStatus.Completed && catalog.Flows[f.Key] is TourDefinition or ChecklistDefinition).Select(f => f.Key).ShouldBeSubsetOf(open);
        journey.Flows.Where(f => f.Value.Answers is not null).ShouldBeEmpty();
        var account = (await app.Onboarding.GetAccountAsync("acme"))!;
        account.Milestones.ShouldBeEmpty();
        account.Facts.Keys.ShouldBeSubsetOf(clients);
        account.Flows.Values.SelectMany(f => f.Tasks).ShouldBeEmpty();
    }

    [Test]
    public async Task A_browser_cannot_take_the_id_of_a_fact_of_the_servers()
    {
        await using var app = await TestApp.StartAsync();
        var id = Guid.NewGuid();

        await app.AnswerAsync("mallory", new { id = id.ToString(), type = "track", @event = "page.liked" });
        var fact = await app.Onboarding.TrackAsync("ada", "project.created", options: new() { EventId = id.ToString() });

        fact.Status.ShouldBe(TrackStatus.Recorded);
        (await app.Onboarding.TrackAsync("ada", "project.created", options: new() { EventId = "cmd:ada:1" })).Status.ShouldBe(TrackStatus.Rejected);
    }

    [Test]
    public async Task Nor_that_of_another_users_command()
    {
        await using var app = await TestApp.StartAsync();
        var command = new { id = TestApp.NewId(), type = "flow.shown", flow = "get-going" };

        await app.AnswerAsync("mallory", command);
        await app.AnswerAsync("ada", command);

        (await app.Onboarding.GetAsync("ada"))!.Version.ShouldBe(1);
    }

    [Test]
    public async Task A_refused_fact_is_a_line_for_who_looks_for_it_and_no_more()
    {
        await using var app = await TestApp.StartAsync();

        await app.AnswerAsync("ada", new { id = TestApp.NewId(), type = "track", @event = "project.created" });

        var line = app.Logs.Ours.Single(l => l.Id == 15);
        line.Text.ShouldContain("The event 'project.created' is not one that a browser may record.");
        line.Level.ShouldBe(Microsoft.Extensions.Logging.LogLevel.Debug);
    }

    [Test]
    public async Task One_id_for_two_commands_is_refused_and_does_not_fill_the_log_with_errors()
    {
        await using var app = await TestApp.StartAsync();
        var id = TestApp.NewId();
        await app.AnswerAsync("mallory", new { id, type = "flow.shown", flow = "get-going" });

        var answer = await app.AnswerAsync("mallory", new { id, type = "flow.dismissed", flow = "get-going" });

        ((string)answer["results"]![0]!["status"]!).ShouldBe("refused");
        app.Logs.Of(12).ShouldBeEmpty();
    }

    [Test]
    public async Task An_event_of_the_clients_is_recorded_where_it_is_declared_and_typed()
    {
        await using var app = await TestApp.StartAsync();

        async Task<string> Try(object properties) =>
            (string)(await app.AnswerAsync("ada", new { id = TestApp.NewId(), type = "track", @event = "page.liked", properties }))["results"]![0]!["status"]!;

        (await Try(new { stars = 5, mood = "good" })).ShouldBe("applied");
        (await Try(new { stars = "5" })).ShouldBe("refused");
        (await Try(new { mood = "furious" })).ShouldBe("refused");
        (await Try(new { other = 1 })).ShouldBe("refused");
        (await Try(new { stars = (int?)null })).ShouldBe("refused");
        (await app.Onboarding.GetAsync("ada"))!.Version.ShouldBe(1);
        app.Store.Commits.Single().Entries.Single().Entry.Source.ShouldBe(EventSource.Client);
    }

    [Test]
    public async Task A_step_that_waits_for_a_condition_over_facts_is_moved_on_by_the_facts_and_by_nothing_that_a_browser_says()
    {
        var definitions = Sample.Definitions().Tour("long", t => t.StartOnRequest()
            .Step("one", s => s.Title("One").AdvanceWhen(When.All(When.Milestone("first-project"), When.User("role", Value.EqualTo("owner")))))
            .Step("two", s => s.Title("Two")));
        await using var app = await TestApp.StartAsync(definitions: definitions);
        await app.AnswerAsync("mallory", new { id = TestApp.NewId(), type = "flow.started", flow = "long" });
        await app.AnswerAsync("mallory", new { id = TestApp.NewId(), type = "step.shown", flow = "long", step = "one" });

        foreach (var by in Ways)
        {
            foreach (var to in new[] { null, "one", "two", "three" })
            {
                await Refused(app, new { id = TestApp.NewId(), type = "step.next", flow = "long", step = "one", by, to });
            }
        }

        await Refused(app, new { id = TestApp.NewId(), type = "attribute.set", properties = new { role = "owner" } });
        await Refused(app, new { id = TestApp.NewId(), type = "track", @event = "$attribute.set", properties = new { role = "owner" } });
        (await app.Onboarding.GetAsync("mallory"))!.Flow("long").Step.ShouldBe("one");

        await app.Onboarding.IdentifyAsync("mallory", new { role = "owner" });
        await app.Onboarding.TrackAsync("mallory", "project.created");

        (await app.Onboarding.GetAsync("mallory"))!.Flow("long").Step.ShouldBe("two");
    }

    [Test]
    public async Task Only_an_attribute_whose_definition_says_so_is_set_by_a_browser_and_only_to_what_that_allows()
    {
        var definitions = Sample.Definitions().UserAttribute("goal", values: ["lead", "solo"], source: EventSource.Client);
        await using var app = await TestApp.StartAsync(definitions: definitions);

        foreach (var properties in new object?[] { null, new { }, new { role = "owner" }, new { plan = "pro" }, new { goal = "boss" }, new { goal = 1 }, new { goal = (string?)null }, new { goal = "lead", role = "owner" }, new Dictionary<string, string> { ["$account"] = "acme" } })
        {
            await Refused(app, new { id = TestApp.NewId(), type = "attribute.set", properties });
        }

        (await app.Onboarding.GetAsync("mallory")).ShouldBeNull();
        await app.AnswerAsync("mallory", new { id = TestApp.NewId(), type = "attribute.set", properties = new { goal = "lead" } });

        var journey = (await app.Onboarding.GetAsync("mallory"))!;
        journey.Attributes.Single().ShouldBe(KeyValuePair.Create("goal", PropertyValue.From("lead")));
        app.Store.Commits.Single().Entries.Single().Entry.ShouldSatisfyAllConditions(e => e.Source.ShouldBe(EventSource.Client), e => e.Name.ShouldBe(EntryNames.AttributeSet));
    }

    private static async Task Refused(TestApp app, object command) =>
        ((string)(await app.AnswerAsync("mallory", command))["results"]![0]!["status"]!).ShouldBe("refused", command.ToString());

    [Test]
    public async Task Nothing_that_a_browser_makes_up_gets_into_logs_and_metrics()
    {
        await using var app = await TestApp.StartAsync();

        await app.AnswerAsync(
            "ada",
            new { id = TestApp.NewId(), type = "step.shown", flow = "welcome", step = "hello" },
            new { id = TestApp.NewId(), type = "step.next", flow = "welcome", step = "hello" },
            new { id = TestApp.NewId(), type = "step.missing", flow = "welcome", step = "create", selector = "made-up", reason = "made-up" });

        app.Logs.Of(23).Single().ShouldBe("The step 'create' of the tour 'welcome' did not find its target '#new' (unknown).");
    }

    [Test]
    public async Task A_flow_that_the_user_is_no_audience_of_cannot_be_started()
    {
        var definitions = Sample.Definitions().Tour("vip", t => t.Audience(When.User("role", Value.EqualTo("owner"))).StartOnRequest().Step("one", s => s.Title("One")));
        await using var app = await TestApp.StartAsync(definitions: definitions);

        var answer = await app.AnswerAsync("ada", new { id = TestApp.NewId(), type = "flow.started", flow = "vip" });

        ((string)answer["results"]![0]!["reason"]!).ShouldBe("The user is not in its audience.");
        (await app.CommandsAsync("ada", new { id = TestApp.NewId(), type = "flow.started", flow = "extra" })).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
