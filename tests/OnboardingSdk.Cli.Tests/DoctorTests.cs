using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Tests;

[TestFixture]
public sealed class DoctorTests
{
    private const string Events = """{ "kind": "events", "events": { "a.made": {}, "b.shared": {} } }""";
    private const string Activated = """{ "kind": "milestones", "milestones": { "on": { "activation": true, "within": "14d", "when": { "event": "a.made" } } } }""";
    private const string List = """{ "kind": "checklist", "id": "list", "title": "L", "tasks": [ { "id": "a", "title": "A", "complete": { "event": "a.made" }, "action": { "navigate": "/a" } }, { "id": "b", "title": "B", "complete": { "event": "b.shared" }, "action": { "navigate": "/b" } } ] }""";

    private const string Center = """{ "kind": "resourceCenter", "id": "help", "title": "H", "sections": [ { "id": "s", "title": "S", "items": [ { "id": "again", "type": "flow", "flow": "list" } ] } ] }""";

    [Test]
    public void A_center_with_a_launcher_and_a_contact_is_well() => Found(
        Events, Activated, List, """{ "kind": "launcher", "id": "l", "label": "L", "action": { "start": "help" } }""",
        Center[..^1] + """, "contact": { "type": "link", "title": "C", "url": "mailto:c@example.org" } }""").ShouldNotContain(name => name == "center-unopened" || name == "no-way-to-ask");

    [Test]
    public void What_is_ready_is_well() => Found(Events, Activated, List).ShouldBeEmpty();

    [Test]
    public void The_sample_is_ready()
    {
        using var desk = new Desk();
        desk.Run("doctor", Repository.TaskBoard).ShouldBe(0, desk.Output);
    }

    [TestCase("no-milestones", new[] { Events, List })]
    [TestCase("no-activation", new[] { Events, List, """{ "kind": "milestones", "milestones": { "on": { "when": { "event": "a.made" } } } }""" })]
    [TestCase("activation-any-time", new[] { Events, List, """{ "kind": "milestones", "milestones": { "on": { "activation": true, "when": { "event": "a.made" } } } }""" })]
    [TestCase("no-flows", new[] { Events, Activated })]
    [TestCase("nothing-leads-to-activation", new[] { Events, Activated })]
    [TestCase("event-unused", new[] { Events, Activated })]
    [TestCase("part-of-activation-unled", new[] { """{ "kind": "events", "events": { "a.made": {}, "b.shared": {}, "c.paid": {} } }""", List, """{ "kind": "milestones", "milestones": { "on": { "activation": true, "within": "14d", "when": { "all": [ { "event": "a.made" }, { "milestone": "paid" } ] } }, "paid": { "when": { "event": "c.paid" } } } }""" })]
    [TestCase("activation-from-browser", new[] { """{ "kind": "events", "events": { "a.made": { "source": "client" }, "b.shared": {} } }""", Activated, List })]
    [TestCase("cannot-start", new[] { Events, Activated, List, """{ "kind": "tour", "id": "t", "start": { "auto": false }, "steps": [ { "id": "s", "title": "S" } ] }""" })]
    [TestCase("nothing-offers-itself", new[] { Events, Activated, """{ "kind": "tour", "id": "t", "start": { "auto": false }, "steps": [ { "id": "s", "title": "S" } ] }""" })]
    [TestCase("dead-end", new[] { Events, Activated, List, """{ "kind": "tour", "id": "t", "dismissible": false, "steps": [ { "id": "s", "title": "S", "advance": { "event": "a.made" } } ] }""" })]
    [TestCase("task-without-way", new[] { Events, Activated, """{ "kind": "checklist", "id": "l", "title": "L", "tasks": [ { "id": "a", "title": "A", "complete": { "event": "a.made" } } ] }""" })]
    [TestCase("tour-for-everybody", new[] { Events, Activated, List, """{ "kind": "tour", "id": "t", "steps": [ { "id": "s", "title": "S" } ] }""" })]
    [TestCase("no-segments", new[] { Events, Activated, List, """{ "kind": "tour", "id": "t", "steps": [ { "id": "s", "title": "S" } ] }""" })]
    [TestCase("no-limits", new[] { Events, Activated, List, """{ "kind": "tour", "id": "t", "steps": [ { "id": "s", "title": "S" } ] }""", """{ "kind": "tour", "id": "u", "steps": [ { "id": "s", "title": "S" } ] }""" })]
    [TestCase("center-unopened", new[] { Events, Activated, List, Center })]
    [TestCase("no-way-to-ask", new[] { Events, Activated, List, Center })]
    [TestCase("announcement-nowhere", new[] { Events, Activated, List, """{ "kind": "announcement", "id": "n", "title": "N", "date": "2026-01-01" }""" })]
    [TestCase("attribute-unused", new[] { Events, Activated, List, """{ "kind": "attributes", "user": { "role": "string" } }""" })]
    [TestCase("segment-unused", new[] { Events, Activated, List, """{ "kind": "segments", "segments": { "x": { "when": { "event": "a.made" } } } }""" })]
    public void What_is_missing_is_found(string name, string[] definitions) => Found(definitions).ShouldContain(name);

    [Test]
    public void The_apps_code_has_to_track_events_and_its_pages_have_to_have_targets()
    {
        using var desk = new Desk();
        desk.Write("App.csproj", "<Project />");
        desk.Write("Program.cs", "Track(\"a.made\"); Track(\"b.shared.twice\");");
        desk.Write("Pages/Index.cshtml", "<a data-onboarding=\"new\">");
        desk.Write("onboarding/a.json", $$"""
            { "definitions": [ {{Events}}, {{Activated}}, {{List}}, { "kind": "tour", "id": "t", "start": { "when": { "event": "a.made" } }, "steps": [
              { "id": "here", "title": "S", "target": "[data-onboarding=new]" }, { "id": "gone", "title": "S", "target": "#old > a" } ] } ] }
            """);
        desk.Run("doctor", "--format", "json").ShouldBe(1);
        var found = JsonNode.Parse(desk.Output)!.AsArray();
        string What(string name) => (string)found.Single(f => (string)f!["name"]! == name)!["what"]!;
        What("event-tracked-nowhere").ShouldContain("'b.shared'");
        What("target-nowhere").ShouldContain("'t/gone'");
    }

    [Test]
    public void What_a_tracker_records_no_code_has_to_track()
    {
        using var desk = new Desk();
        desk.Write("App.csproj", "<Project />");
        desk.Write("Program.cs", "Track(\"a.made\"); Track(\"b.shared\");");
        desk.Write("onboarding/a.json", $$"""
            { "definitions": [ {{Events}}, {{Activated}}, {{List}}, { "kind": "events", "events": { "page.seen": { "source": "client" } } },
              { "kind": "tracker", "id": "t", "on": "page", "event": "page.seen", "start": { "page": "/help" } },
              { "kind": "segments", "segments": { "s": { "when": { "event": "page.seen" } } } }, { "kind": "banner", "id": "b", "title": "B", "audience": { "segment": "s" } } ] }
            """);
        desk.Run("doctor").ShouldBe(0, desk.Output);
    }

    [Test]
    public void Broken_definitions_come_first()
    {
        using var desk = new Desk();
        desk.Write("onboarding/a.json", "{ \"kind\": \"tuor\" }");
        desk.Run("doctor").ShouldBe(1);
        desk.Errors.ShouldContain("onboarding validate");
    }

    private static IReadOnlyList<string> Found(params string[] definitions)
    {
        using var desk = new Desk();
        desk.Write("onboarding/a.json", $$"""{ "definitions": [ {{string.Join(", ", definitions)}} ] }""");
        desk.Run("validate").ShouldBe(0, desk.Output);
        desk.Run("doctor", "--format", "json");
        return [.. JsonNode.Parse(desk.Output)!.AsArray().Select(f => (string)f!["name"]!)];
    }
}
