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
    public void What_holds_for_all_flows_is_listed_too()
    {
        using var desk = new Desk();
        desk.Write("onboarding/a.json", """
            { "definitions": [
              { "kind": "limits", "quietPeriod": "4h", "caps": [ { "times": 3, "per": "20h" }, { "of": "tour", "times": 1, "per": "7d" } ] },
              { "kind": "embeds", "hosts": ["player.vimeo.com"] },
              { "kind": "localization", "defaultCulture": "de" },
              { "kind": "banner", "id": "b", "title": "B" },
              { "kind": "translations", "culture": "en", "flows": { "b": { "title": "B" } } } ] }
            """);
        desk.Run("list", "--only", "settings").ShouldBe(0);
        desk.Output.ShouldBe("""
            Settings  4
              limits        for all flows  4h of quiet between two that interrupt; at most 3 that interrupt in 20h; at most 1 tour in 1w
              embeds        hosts of pages  player.vimeo.com
              localization  the flows are written in  de
              en            translations  1 text. 'onboarding translations' says what is missing.

            """.ReplaceLineEndings("\n"));
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
