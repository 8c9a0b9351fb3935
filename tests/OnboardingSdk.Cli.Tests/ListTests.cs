using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Tests;

[TestFixture]
public sealed class ListTests
{
    [Test]
    public void It_says_what_uses_what()
    {
        using var desk = new Desk();
        desk.Write("onboarding/a.json", """
            { "definitions": [
              { "kind": "events", "events": { "a.happened": {}, "b.happened": {} } },
              { "kind": "attributes", "user": { "role": "string", "first": "string", "unused": "string" } },
              { "kind": "segments", "segments": { "owners": { "when": { "user": "role", "equals": "owner" } } } },
              { "kind": "milestones", "milestones": { "first": { "when": { "all": [ { "event": "a.happened" } ] }, "activation": true } } },
              { "kind": "tour", "id": "t", "audience": { "segment": "owners" }, "steps": [ { "id": "s", "title": "Hello {{user.first|there}}", "advance": { "event": "a.happened" } } ] },
              { "kind": "checklist", "id": "c", "title": "C", "tasks": [ { "id": "k", "title": "K", "complete": { "milestone": "first" }, "action": { "start": "t" } } ] } ] }
            """);
        desk.Run("list", "--format", "json").ShouldBe(0);
        var all = JsonNode.Parse(desk.Output)!;
        string UsedBy(string section, string id) =>
            string.Join(", ", all[section]!.AsArray().Single(i => (string)i!["id"]! == id)!["usedBy"]!.AsArray().Select(u => (string)u!));
        UsedBy("events", "a.happened").ShouldBe("milestone first, t/s");
        UsedBy("events", "b.happened").ShouldBe("");
        UsedBy("attributes", "role").ShouldBe("segment owners");
        UsedBy("attributes", "first").ShouldBe("t/s");
        UsedBy("attributes", "unused").ShouldBe("");
        UsedBy("segments", "owners").ShouldBe("t");
        UsedBy("milestones", "first").ShouldBe("c/k");
        UsedBy("flows", "t").ShouldBe("c/k");
        desk.Run("list").ShouldBe(0);
        desk.Output.ShouldContain("b.happened  from the server\n              used by nothing");
        desk.Output.ShouldContain("first       the activation  a.happened has happened");
    }

    [Test]
    public void Every_name_that_validation_checks_is_counted_as_a_use()
    {
        // What is declared in the sample and used by nothing there is known; whoever adds a place for names adds it to the references too.
        using var desk = new Desk();
        desk.Run("list", Repository.TaskBoard).ShouldBe(0);
        desk.Output.ShouldContain("project.created");
        desk.Run("list", Repository.TaskBoard, "--only", "events").ShouldBe(0);
        desk.Output.ShouldNotContain("Flows");
    }
}
