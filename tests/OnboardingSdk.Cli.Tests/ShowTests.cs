using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OnboardingSdk.Cli.Outlines;
using OnboardingSdk.Cli.Screens;

namespace OnboardingSdk.Cli.Tests;

[TestFixture]
public sealed partial class ShowTests
{
    private static IEnumerable<string> Conditions()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/reference/conditions.md"));
        return JsonBlock().Matches(page).Select(m => m.Groups[1].Value).Skip(1);
    }

    private static IEnumerable<string> Flows() => new Func<IEnumerable<string>>(() =>
    {
        using var desk = new Desk();
        desk.Run("list", Repository.TaskBoard, "--only", "flows", "-f", "json");
        return [.. JsonNode.Parse(desk.Output)!["flows"]!.AsArray().Select(f => (string)f!["id"]!)];
    })();

    [Test]
    public void An_outline_reads_like_the_tour()
    {
        using var desk = new Desk();
        desk.Write("onboarding/a.json", """
            { "definitions": [
              { "kind": "events", "events": { "project.created": { "properties": { "template": "string" } } } },
              { "kind": "tour", "id": "welcome", "name": "Welcome tour", "dismissible": false,
                "start": { "page": ["/", "/projects"], "when": { "event": "project.created", "count": { "exactly": 0 } }, "frequency": { "times": 2, "per": "1w" }, "delay": "5s" },
                "steps": [
                  { "id": "hello", "title": "Hello", "body": "Two minutes.\n\n- one\n- two", "nextLabel": "Let’s go" },
                  { "id": "create", "title": "Create", "target": "#new", "placement": "bottom", "page": "/projects/*", "onMissing": "center", "wait": "5s",
                    "advance": { "event": "project.created", "where": { "template": "kanban" }, "since": "step" }, "skippable": true } ] } ] }
            """);
        desk.Run("show", "welcome").ShouldBe(0);
        desk.Output.ShouldBe(
            """
            Welcome tour  tour welcome
            onboarding/a.json(3,3)

            who       everybody
            starts    by itself, on / or /projects, when project.created has never happened, at most 2 times per 1w, after 5s on the page
            closing   users cannot close it

             1  Hello  hello
                Two minutes.

                - one
                - two
                → in the middle
                → button “Let’s go”

             2  Create  create
                → at #new, bottom, on /projects/*
                → when the target is missing for 5s: shown in the middle
                → when project.created with template is "kanban" has happened while the step is shown, or Skip

            """);
    }

    [TestCase("\"draft\": true", "draft     not published; seen with a preview link only")]
    [TestCase("\"draft\": { \"for\": { \"event\": \"a.happened\" } }", "draft     not published; seen by whom this holds for, and with a preview link: a.happened has happened")]
    [TestCase("\"onChange\": \"restart\"", "changes   who is in the middle begins anew")]
    [TestCase("\"onChange\": \"keep\", \"version\": 3", "changes   who is in the middle goes through the version that they began with; version 3")]
    [TestCase("\"version\": 2", "changes   who is in the middle goes on; version 2")]
    public void An_outline_says_who_sees_a_draft_and_what_a_change_does(string field, string line)
    {
        using var desk = new Desk();
        desk.Write("onboarding/a.json", $$"""
            { "definitions": [
              { "kind": "events", "events": { "a.happened": {} } },
              { "kind": "tour", "id": "t", {{field}}, "steps": [ { "id": "s", "title": "S" } ] } ] }
            """);
        desk.Run("show", "t").ShouldBe(0);
        desk.Output.Split('\n').ShouldContain(line);
        desk.Run("list").ShouldBe(0);
        desk.Output.Contains("tour, 1 step, draft", StringComparison.Ordinal).ShouldBe(field.Contains("draft", StringComparison.Ordinal));
    }

    [TestCaseSource(nameof(Flows))]
    public void Every_text_and_selector_of_the_sample_is_in_the_outline(string flow)
    {
        using var desk = new Desk();
        desk.Run("show", flow, Repository.TaskBoard).ShouldBe(0);
        desk.Run("export", Repository.TaskBoard).ShouldBe(0);
        var json = JsonNode.Parse(desk.Output)!["definitions"]!.AsArray().Single(d => (string?)d!["id"] == flow)!;
        desk.Run("show", flow, Repository.TaskBoard);
        foreach (var part in (json["steps"] ?? json["tasks"] ?? json["questions"])?.AsArray() ?? [json.DeepClone()])
        {
            foreach (var field in new[] { "title", "body", "target", "id" })
            {
                foreach (var line in ((string?)part![field] ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    desk.Output.ShouldContain(line);
                }
            }
        }
    }

    [Test]
    public void A_field_or_a_kind_that_it_has_no_words_for_is_shown_as_it_is_written()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var flow = JsonNode.Parse("""
            { "kind": "hologram", "id": "x", "title": "Look", "shimmer": { "hue": 3 },
              "start": { "gesture": "wave" },
              "steps": [ { "id": "a", "title": "A", "wobble": [1, 2], "advance": { "stare": "5s" } } ] }
            """)!.AsObject();
        new FlowOutline(new Screen(output, false, null)).Write(flow, default, []);
        output.ToString().ShouldContain("shimmer   {\"hue\":3}");
        output.ToString().ShouldContain("gesture: wave");
        output.ToString().ShouldContain("wobble: [1,2]");
        output.ToString().ShouldContain("{\"stare\":\"5s\"}");
    }

    [Test]
    public void Everything_of_the_reference_and_of_the_sample_has_words()
    {
        using var desk = new Desk();
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/reference/definitions.md")).ReplaceLineEndings("\n");
        foreach (var (block, i) in JsonBlock().Matches(page).Select((m, i) => (m.Groups[1].Value, i)))
        {
            desk.Write($"reference/{i}.json", block);
        }

        foreach (var folder in new[] { "reference", Repository.TaskBoard })
        {
            desk.Run("list", folder, "-f", "json").ShouldBe(0);
            var all = JsonNode.Parse(desk.Output)!.AsObject();
            var ids = all.Where(s => s.Key is not ("settings" or "attributes")).SelectMany(s => s.Value!.AsArray()).Select(item => (string)item!["id"]!).Distinct().ToList();
            ids.Count.ShouldBeGreaterThan(25);
            foreach (var id in ids)
            {
                desk.Run("show", id, folder).ShouldBe(0, id);
                foreach (var json in new[] { "{\"", "[{", "[\"" })
                {
                    desk.Output.ShouldNotContain(json, customMessage: id);
                }
            }
        }
    }

    [Test]
    public void A_question_is_shown_with_what_it_asks_for_and_where_answers_lead()
    {
        using var desk = new Desk();
        desk.Write("onboarding/a.json", """
            { "kind": "survey", "id": "s", "title": "S", "questions": [
              { "id": "goal", "type": "single", "title": "Why?", "required": true, "other": true, "otherLabel": "Else",
                "choices": [ { "id": "a", "label": "A" }, { "id": "b", "label": "B" } ], "branches": [ { "equals": "a", "next": "$end" } ], "next": "mood" },
              { "id": "skipped", "type": "text", "title": "Skipped", "placeholder": "A word", "maxLength": 50 },
              { "id": "mood", "type": "rating", "title": "How?", "scale": 7, "style": "numbers", "low": "Bad", "high": "Good" } ] }
            """);
        desk.Run("show", "s").ShouldBe(0);
        desk.Output.ShouldEndWith(
            """

             1  Why?  goal
                → one of, required
                → “A” (a), “B” (b), or “Else” in words of their own
                → to the end if the answer is "a"
                → then to 'mood'

             2  Skipped  skipped
                → a text of at most 50 characters
                → the empty field says “A word”

             3  How?  mood
                → 1 to 7, as numbers
                → from “Bad” to “Good”

            """);
    }

    [Test]
    public void A_launch_plan_and_a_tracker_are_shown_in_words()
    {
        using var desk = new Desk();
        desk.Write("onboarding/a.json", """
            { "definitions": [
              { "kind": "events", "events": { "contract.signed": { "properties": { "plan": "string", "kickoff": "date" } }, "video.watched": { "source": "client", "properties": { "seconds": "number" } } } },
              { "kind": "checklist", "id": "launch", "title": "Launch", "scope": "account",
                "template": { "start": { "event": "contract.signed", "where": { "plan": "business" }, "date": "kickoff" }, "timeZone": "Europe/Berlin" },
                "roles": [ { "id": "vendor", "title": "Your manager" } ],
                "tasks": [ { "id": "call", "title": "Call", "manual": true, "owner": "vendor", "due": "5bd", "resources": [ { "title": "Agenda", "url": "/agenda" } ] } ] },
              { "kind": "tracker", "id": "plays", "on": "click", "target": ".play", "event": "video.watched", "properties": { "seconds": 0 }, "start": { "page": "/help/**" } } ] }
            """);
        desk.Run("show", "launch").ShouldBe(0);
        desk.Output.ShouldContain("plan      of an account; it starts when contract.signed with plan is \"business\" has happened, on the day of its 'kickoff', days are those of Europe/Berlin\n");
        desk.Output.ShouldContain("roles     Your manager (vendor): the vendor's\n");
        desk.Output.ShouldContain("→ done by 'vendor', due 5 business days after the start\n    → links: “Agenda” /agenda\n");
        desk.Run("show", "plays").ShouldBe(0);
        desk.Output.ShouldContain("listens   each click on .play, on /help/**: records video.watched with seconds 0\n");
        desk.Output.ShouldNotContain("once");
        desk.Run("list").ShouldBe(0);
        desk.Output.ShouldContain("tracker  Records video.watched.");
    }

    [Test]
    public void A_milestone_is_shown_with_what_uses_it()
    {
        using var desk = new Desk();
        desk.Write("onboarding/a.json", """
            { "definitions": [
              { "kind": "events", "events": { "member.joined": {} } },
              { "kind": "milestones", "milestones": {
                "two": { "name": "A second member", "scope": "account", "when": { "event": "member.joined" } },
                "activated": { "scope": "account", "when": { "milestone": "two" }, "activation": true } } } ] }
            """);
        desk.Run("show", "two").ShouldBe(0);
        desk.Output.ShouldBe(
            """
            two  milestone of the account
            onboarding/a.json(4,5)

            says      A second member: member.joined has happened
            used by   milestone activated

            """);
    }

    [TestCaseSource(nameof(Conditions))]
    public void Every_condition_of_the_reference_has_words(string condition)
    {
        var words = ConditionWords.Of(JsonNode.Parse(condition));
        words.ShouldNotContain("{");
        words.ShouldNotBeEmpty();
    }

    [TestCaseSource(nameof(Flows))]
    public void A_graph_names_nodes_that_it_has(string flow)
    {
        using var desk = new Desk();
        desk.Run("show", flow, Repository.TaskBoard, "--mermaid").ShouldBe(0);
        var lines = desk.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("flowchart TD");
        var nodes = lines.Select(line => Node().Match(line)).Where(m => m.Success).Select(m => m.Groups[1].Value).ToHashSet();
        var edges = lines.Skip(1).Where(line => !Node().IsMatch(line)).Select(line => Edge().Match(line)).ToList();
        edges.ShouldNotBeEmpty();
        edges.ShouldAllBe(m => m.Success && nodes.Contains(m.Groups[1].Value) && nodes.Contains(m.Groups[2].Value));
    }

    [Test]
    public void Texts_cannot_break_out_of_a_graph()
    {
        var graph = Mermaid.Of(JsonNode.Parse("""{ "id": "end", "steps": [ { "id": "end", "title": "A \"quoted\"] --> <b>#1\nline" } ] }""")!.AsObject());
        graph.ShouldContain("n1[\"A #quot;quoted#quot;] --#gt; #lt;b#gt;#35;1 line\"]");
    }

    [Test]
    public void A_flow_that_there_is_not_is_said_with_the_nearest()
    {
        using var desk = new Desk();
        desk.Run("show", "welcom", Repository.TaskBoard).ShouldBe(2);
        desk.Errors.ShouldContain("Did you mean 'welcome'?");
    }

    [Test]
    public void What_could_be_read_is_shown_though_there_are_errors()
    {
        using var desk = new Desk();
        desk.Write("onboarding/a.json", """
            { "definitions": [
              { "kind": "tour", "id": "a", "audience": { "segmnt": "x" }, "steps": [ { "id": "b", "title": "Still here" } ] },
              { "kind": "tour", "id": "a", "steps": [] } ] }
            """);
        desk.Run("show", "a").ShouldBe(0);
        desk.Output.ShouldContain("Still here");
        desk.Errors.ShouldContain("onboarding validate");
    }

    [GeneratedRegex(@"^```json\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex(@"^  (n\d+)(?:\(\[|\[\[|\[)"".*""(?:\]\)|\]\]|\])$")]
    private static partial Regex Node();

    [GeneratedRegex(@"^  (n\d+) (?:-->|-- "".*"" -->|-\. "".*"" \.->) (n\d+)$")]
    private static partial Regex Edge();
}
