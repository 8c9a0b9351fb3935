using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Tests.Importing;

[TestFixture]
public sealed class ImportTests
{
    private static IEnumerable<string> Formats() => Samples.Names;

    [TestCaseSource(nameof(Formats))]
    public void A_file_of_each_tool_is_recognised_and_becomes_valid_definitions(string format)
    {
        using var desk = new Desk();
        var (file, content) = Samples.Files[format];
        desk.Write(file, content);
        desk.Run("import", file).ShouldBe(0, desk.Output + desk.Errors);
        desk.Output.ShouldStartWith($"{file}  {format}\n");
        desk.Run("validate").ShouldBe(0, desk.Output);
        desk.Output.ShouldStartWith("Nothing is wrong");
    }

    /// <summary>A field that nobody knows is put into every object of the file, and each has to be told.</summary>
    [TestCaseSource(nameof(Formats))]
    public void Nothing_is_dropped_silently(string format)
    {
        using var desk = new Desk();
        var (file, content) = Samples.Files[format];
        var planted = 0;
        string Plant(string text)
        {
            if (file.EndsWith(".yaml", StringComparison.Ordinal))
            {
                return string.Join('\n', text.Split('\n').Select(line =>
                {
                    var trimmed = line.TrimStart();
                    var indent = new string(' ', line.Length - trimmed.Length);
                    return trimmed.StartsWith("title:", StringComparison.Ordinal) || trimmed.StartsWith("- title:", StringComparison.Ordinal) || trimmed.StartsWith("displayName:", StringComparison.Ordinal)
                        ? line + $"\n{(trimmed.StartsWith('-') ? indent + "  " : indent)}planted{++planted}: seed{planted}x"
                        : line;
                }));
            }

            var root = JsonNode.Parse(text)!;
            PlantIn(root);
            return root.ToJsonString();

            void PlantIn(JsonNode? node)
            {
                if (node is JsonArray list)
                {
                    list.ToList().ForEach(PlantIn);
                }
                else if (node is JsonObject value)
                {
                    value.ToList().ForEach(m => PlantIn(m.Value));
                    if (value["configdata"] is JsonValue inner)
                    {
                        value["configdata"] = Plant(inner.ToString());
                    }

                    planted++;
                    value[$"planted{planted}"] = $"seed{planted}x";
                }
            }
        }

        desk.Write(file, Plant(content));
        desk.Run("import", file, "--report", "report.md").ShouldBe(0, desk.Output + desk.Errors);
        planted.ShouldBeGreaterThan(1);
        var report = desk.Read("report.md");

        // What is lost as a whole is told as a whole.
        string[] wholes = format == "usertour" ? ["launcher"] : [];
        Enumerable.Range(1, planted).Where(n => !report.Contains($"seed{n}x", StringComparison.Ordinal)).Count().ShouldBeLessThanOrEqualTo(Untold(format), report);
        wholes.ShouldAllBe(whole => report.Contains(whole));
    }

    [Test]
    public void Shepherd_keeps_texts_targets_clicks_and_labels()
    {
        var tour = Imported("shepherd", "hello.tour.json");
        tour.ToJsonString().ShouldBe(Flat("""
            {"kind":"tour","id":"hello","name":"Hello","start":{"auto":false},"dismissible":false,"steps":[
            {"id":"welcome","title":"Welcome","body":"It is **good** to see you.","nextLabel":"Off we go"},
            {"id":"make-one","target":"#new","placement":"bottom-start","title":"Make one","body":"Press it.\n\nTwice.","advance":{"click":true}}]}
            """));
    }

    [Test]
    public void Driver_keeps_sides_labels_and_what_can_be_used()
    {
        var tour = Imported("driver", "tips.tour.json");
        tour.ToJsonString().ShouldBe(Flat("""
            {"kind":"tour","id":"tips","start":{"auto":false},"dismissible":false,"steps":[
            {"id":"the-bar","target":".bar","placement":"left-start","title":"The bar","body":"All *here*","interactive":false,"nextLabel":"On"},
            {"id":"bye","title":"Bye","body":"That is all","nextLabel":"Ready"}]}
            """));
    }

    [Test]
    public void Intro_is_sorted_by_its_numbers_and_gets_titles()
    {
        var tour = Imported("intro", "intro.tour.json");
        var steps = tour["steps"]!.AsArray();
        ((string)steps[0]!["body"]!).ShouldStartWith("First *me*");
        ((string)steps[0]!["title"]!).ShouldBe("Step 1");
        ((string)steps[1]!["title"]!).ShouldBe("Then this.");
        steps[1]!["body"].ShouldBeNull();
        ((string)steps[1]!["placement"]!).ShouldBe("bottom-start");
    }

    [Test]
    public void Moodle_keeps_pages_roles_order_and_settings_of_steps()
    {
        var tour = Imported("moodle", "moodle.tour.json");
        tour.ToJsonString().ShouldBe(Flat("""
            {"kind":"tour","id":"moodle","name":"Courses","description":"About courses","audience":{"user":"role","in":["teacher"]},"start":{"page":"/course/view.php/**"},"steps":[
            {"id":"your-course","target":"#page","placement":"right","title":"Your course","body":"Look **here**","advance":{"click":true},"onMissing":"skip"},
            {"id":"the-block","target":".block-region .block_timeline","placement":"top","title":"The block","body":"It lists","onMissing":"center"},
            {"id":"tour_end-tool_usertours","title":"tour_end,tool_usertours","body":"Done"}]}
            """));
    }

    [Test]
    public void Moodles_keys_become_texts_with_a_language_file()
    {
        using var desk = new Desk();
        desk.Write("moodle.json", Samples.Files["moodle"].Content);
        desk.Write("lang.php", "<?php\n$string['tour_end'] = 'That\\'s it';\n");
        desk.Run("import", "moodle.json", "--strings", "lang.php").ShouldBe(0);
        desk.Read("onboarding/moodle.tour.json").ShouldContain("\"title\": \"That's it\"");
        desk.Output.ShouldNotContain("language file");
    }

    [Test]
    public void Galaxy_keeps_clicks_typed_texts_and_names_of_elements()
    {
        var tour = Imported("galaxy", "lab.data.tour.json");
        tour.ToJsonString().ShouldBe(Flat("""
            {"kind":"tour","id":"lab.data","name":"Bring data in","description":"Bring data in","start":{"auto":false},"steps":[
            {"id":"welcome-to-the-lab","title":"Welcome to the lab"},
            {"id":"open-it","target":".upload","placement":"right","title":"Open it","body":"Press the button","advance":{"click":true}},
            {"id":"paste","target":"[data-onboarding=upload-area-row-1]","title":"Paste","body":"Paste it\n\n```\nhttps://example.org/a.txt\n```","interactive":true,"onMissing":"center"}]}
            """));
    }

    [Test]
    public void A_quick_start_becomes_a_checklist_and_what_it_lights_up_a_tour()
    {
        var checklist = Imported("openshift", "first-app.checklist.json");
        checklist.ToJsonString().ShouldBe(Flat("""
            {"kind":"checklist","id":"first-app","title":"Your first app","body":"*5 minutes*\n\nMake an app\n\nLet us **go**.\n\n**Before you begin**\n\n- An account","order":"sequential","start":{"auto":false},"completed":"You have an app.","tasks":[
            {"id":"make-it","title":"Make it","body":"1. Open **Workloads**.\n1. Run `oc new-app`\n\nIs it there?\n\n*Not yet?* Try again.","manual":true,"action":{"label":"Show me","start":"first-app.task-1"}}]}
            """));
        Imported("openshift", "first-app.task-1.tour.json")["steps"]!.ToJsonString().ShouldBe(Flat("""
            [{"id":"workloads","target":"[data-quickstart-id=\"qs-nav-workloads\"]","title":"Workloads","onMissing":"skip"}]
            """));
    }

    [Test]
    public void Usertour_keeps_blocks_rules_triggers_and_tasks()
    {
        var tour = Imported("usertour", "meet-us.tour.json");
        tour.ToJsonString().ShouldBe(Flat("""
            {"kind":"tour","id":"meet-us","name":"Meet us","audience_":0,"start":{"page":"/dashboard/**","when":{"user":"plan","equals":"free"},"frequency":{"times":3,"per":"7d"},"priority":"high","delay":"500ms"},"steps":[
            {"id":"hello-you","title":"Hello you","body":"Nice **day**.\n\n<https://example.org/v>","nextLabel":"Go on"},
            {"id":"make-it","target":"#make","placement":"right-start","title":"Make it","body":"Press it.","advance":{"event":"project-created"}}]}
            """).Replace("\"audience_\":0,", "", StringComparison.Ordinal));
        Imported("usertour", "first-steps.checklist.json").ToJsonString().ShouldBe(Flat("""
            {"kind":"checklist","id":"first-steps","name":"First steps","title":"Get started","order":"sequential","start":{"auto":false},"dismissible":false,"tasks":[
            {"id":"see-the-tour","title":"See the tour","manual":true,"action":{"start":"meet-us"}},
            {"id":"invite","title":"Invite","body":"Two are more","complete":{"event":"member_invited","count":2}}]}
            """));
    }

    [Test]
    public void Events_and_attributes_that_the_folder_lacks_are_declared_and_the_others_are_not()
    {
        using var desk = new Desk();
        desk.Write("onboarding/events.json", """{ "kind": "events", "events": { "member_invited": {} } }""");
        desk.Write("flow.json", Samples.Files["usertour"].Content);
        desk.Run("import", "flow.json").ShouldBe(0, desk.Output);
        var declared = desk.Read("onboarding/imported.json");
        declared.ShouldContain("project-created");
        declared.ShouldContain("\"plan\"");
        declared.ShouldNotContain("member_invited");
    }

    [Test]
    public void Files_that_exist_are_not_overwritten_unless_forced()
    {
        using var desk = new Desk();
        desk.Write("tips.json", Samples.Files["driver"].Content);
        desk.Run("import", "tips.json").ShouldBe(0);
        desk.Write("onboarding/tips.tour.json", desk.Read("onboarding/tips.tour.json").Replace("Bye", "Mine", StringComparison.Ordinal));
        desk.Run("import", "tips.json").ShouldBe(1);
        desk.Output.ShouldContain("--force");
        desk.Read("onboarding/tips.tour.json").ShouldContain("Mine");
        desk.Run("import", "tips.json", "--force").ShouldBe(0);
        desk.Read("onboarding/tips.tour.json").ShouldNotContain("Mine");
        Directory.GetFiles(Path.Combine(desk.Folder, "onboarding")).Length.ShouldBe(1);
    }

    [Test]
    public void An_id_that_is_taken_gets_a_number()
    {
        using var desk = new Desk();
        desk.Write("onboarding/own.json", """{ "kind": "tour", "id": "tips", "steps": [ { "id": "a", "title": "A" } ] }""");
        desk.Write("tips.json", Samples.Files["driver"].Content);
        desk.Run("import", "tips.json").ShouldBe(0);
        desk.Output.ShouldContain("there is a flow 'tips' already: this one is 'tips-2'");
        desk.Run("validate").ShouldBe(0);
    }

    [Test]
    public void A_dry_run_writes_nothing()
    {
        using var desk = new Desk();
        desk.Write("tips.json", Samples.Files["driver"].Content);
        desk.Run("import", "tips.json", "--dry-run").ShouldBe(0);
        desk.Output.ShouldContain("would write onboarding/tips.tour.json");
        Directory.Exists(Path.Combine(desk.Folder, "onboarding")).ShouldBeFalse();
    }

    [Test]
    public void A_file_that_cannot_be_read_is_named_and_the_others_go_on()
    {
        using var desk = new Desk();
        desk.Write("in/a.json", "const steps = [];");
        desk.Write("in/b.yaml", "a: [1\nb: 2");
        desk.Write("in/c.json", """{ "hello": "world" }""");
        desk.Write("in/d.json", Samples.Files["driver"].Content);
        var bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(0, 8).Select(i => $"{(char)('b' + i)}: &{(char)('b' + i)} [{string.Join(", ", Enumerable.Repeat($"*{(char)('a' + i)}", 10))}]\n"));
        desk.Write("in/e.yml", bomb);
        desk.Write("in/f.yml", new string('[', 100_000));
        desk.Run("import", "in").ShouldBe(1);
        desk.Output.ShouldContain("JSON.stringify");
        desk.Output.ShouldContain("is not YAML");
        desk.Output.ShouldContain("looks like none of");
        desk.Output.ShouldContain("100,000");
        desk.Output.ShouldContain("200 levels deep");
        desk.Output.ShouldContain("written onboarding/d.tour.json");
    }

    [Test]
    public void Long_texts_are_cut_where_a_paragraph_ends_and_that_is_said()
    {
        using var desk = new Desk();
        var paragraph = string.Concat(Enumerable.Repeat("word ", 300));
        desk.Write("long.json", new JsonArray(new JsonObject { ["intro"] = string.Concat(Enumerable.Repeat($"<p>{paragraph}</p>", 5)), ["title"] = new string('t', 250) }).ToJsonString());
        desk.Run("import", "long.json").ShouldBe(0, desk.Output);
        desk.Output.ShouldContain("5000 is the most");
        desk.Output.ShouldContain("the title has 250 characters");
        desk.Run("validate").ShouldBe(0);
    }

    // A launcher is told as a whole, with all that is in it.
    private static int Untold(string format) => format == "usertour" ? 1 : 0;

    private static JsonNode Imported(string format, string file)
    {
        using var desk = new Desk();
        var (name, content) = Samples.Files[format];
        desk.Write(name, content);
        desk.Run("import", name).ShouldBe(0, desk.Output + desk.Errors);
        return JsonNode.Parse(desk.Read("onboarding/" + file))!;
    }

    private static string Flat(string json) => JsonNode.Parse(json)!.ToJsonString();
}
