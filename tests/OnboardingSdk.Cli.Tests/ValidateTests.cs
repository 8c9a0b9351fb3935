using System.Text.Json;

namespace OnboardingSdk.Cli.Tests;

[TestFixture]
public sealed class ValidateTests
{
    private const string Broken = """
        {
          "kind": "tour", "id": "welcome",
          "audience": { "segment": "ownerz" },
          "steps": [ { "id": "hello", "title": "Hello", "traget": "#new" } ]
        }
        """;

    [Test]
    public void Each_finding_has_its_place_an_excerpt_a_reason_and_a_fix()
    {
        using var desk = new Desk();
        desk.Write("onboarding/welcome.json", Broken);
        desk.Run("validate").ShouldBe(1);
        desk.Output.ShouldBe(
            """
            onboarding/welcome.json(3,28): error ONB0208: There is no segment 'ownerz'. None is declared.
              2 |   "kind": "tour", "id": "welcome",
              3 |   "audience": { "segment": "ownerz" },
                |                            ^^^^^^^^
              fix  Correct the name, or define the segment.

            onboarding/welcome.json(4,49): error ONB0106: A step has no field 'traget'. Did you mean 'target'?
              3 |   "audience": { "segment": "ownerz" },
              4 |   "steps": [ { "id": "hello", "title": "Hello", "traget": "#new" } ]
                |                                                 ^^^^^^^^
              why  A misspelt field that is ignored is a rule that silently does not apply.
              fix  Correct the name, or remove the field.

            2 errors in 1 file.

            """);
    }

    [Test]
    public void A_code_is_explained_once_however_often_it_is_found()
    {
        using var desk = new Desk();
        desk.Write("onboarding/a.json", Broken);
        desk.Write("onboarding/b.json", Broken.Replace("welcome", "other", StringComparison.Ordinal));
        desk.Run("validate").ShouldBe(1);
        desk.Output.Split("Correct the name, or remove the field.").Length.ShouldBe(2);
        desk.Output.ShouldContain("4 errors in 2 files.");
    }

    [Test]
    public void The_sample_is_valid()
    {
        using var desk = new Desk();
        desk.Run("validate", Repository.TaskBoard).ShouldBe(0);
        desk.Output.ShouldStartWith("Nothing is wrong in ");
    }

    [Test]
    public void What_cannot_run_ends_with_2_and_says_why()
    {
        using var desk = new Desk();
        desk.Run("validate").ShouldBe(2);
        desk.Errors.ShouldContain("onboarding init");
        desk.Run("validate", "nowhere").ShouldBe(2);
        desk.Errors.ShouldBe("There is no folder 'nowhere'.\n");
        desk.Write("onboarding/a.json", "{}");
        desk.Run("validate", "onboarding/a.json").ShouldBe(2);
        desk.Errors.ShouldContain("Name the folder");
        desk.Run("validat").ShouldBe(2);
        desk.Errors.ShouldContain("Did you mean 'validate'?");
        desk.Run("validate", "--format", "xml").ShouldBe(2);
        desk.Run("validate", "--watch", "--format", "json").ShouldBe(2);
    }

    [Test]
    public void Warnings_fail_only_when_they_are_to()
    {
        using var desk = new Desk();
        desk.Write("onboarding/a.json", """
            { "kind": "tour", "id": "a", "steps": [ { "id": "b", "title": "C", "body": "[x](javascript:1)" } ] }
            """);
        desk.Run("validate").ShouldBe(0);
        desk.Output.ShouldContain("warning ONB0412");
        desk.Run("validate", "--strict").ShouldBe(1);
    }

    [Test]
    public void The_only_folder_below_is_found_and_of_several_none_is_guessed()
    {
        using var desk = new Desk();
        desk.Write("src/App/onboarding/a.json", """{ "kind": "events", "events": {} }""");
        desk.Write("src/App/bin/onboarding/a.json", "not read");
        desk.Run("validate").ShouldBe(0);
        desk.Write("src/Other/onboarding/a.json", """{ "kind": "events", "events": {} }""");
        desk.Run("validate").ShouldBe(2);
        desk.Errors.ShouldContain("src/App/onboarding, src/Other/onboarding");
    }

    [Test]
    public void Json_has_all_that_the_text_has()
    {
        using var desk = new Desk();
        desk.Write("onboarding/welcome.json", Broken);
        desk.Run("validate", "-f", "json").ShouldBe(1);
        var root = JsonDocument.Parse(desk.Output).RootElement;
        root.GetProperty("errors").GetInt32().ShouldBe(2);
        var second = root.GetProperty("findings")[1];
        second.GetProperty("code").GetString().ShouldBe("ONB0106");
        second.GetProperty("file").GetString().ShouldBe("onboarding/welcome.json");
        second.GetProperty("line").GetInt32().ShouldBe(4);
        second.GetProperty("column").GetInt32().ShouldBe(49);
        second.GetProperty("fix").GetString().ShouldBe("Correct the name, or remove the field.");
    }

    [Test]
    public void Sarif_names_a_rule_for_each_result_and_escapes_the_file()
    {
        using var desk = new Desk();
        desk.Write("onboarding/a b%.json", Broken);
        desk.Run("validate", "-f", "sarif").ShouldBe(1);
        var run = JsonDocument.Parse(desk.Output).RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
            result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("onboarding/a%20b%25.json");
        }
    }

    [Test]
    public void GitHub_gets_one_command_a_finding_with_paths_from_the_root()
    {
        using var desk = new Desk();
        desk.Write("onboarding/welcome.json", Broken);
        desk.Variables["GITHUB_WORKSPACE"] = Path.GetDirectoryName(desk.Folder)!;
        desk.Run("validate", "-f", "github").ShouldBe(1);
        var line = desk.Output.Split('\n')[0];
        line.ShouldBe($"::error file={Path.GetFileName(desk.Folder)}/onboarding/welcome.json,line=3,col=28,title=ONB0208::There is no segment 'ownerz'. None is declared.");
    }

    [Test]
    public void On_a_terminal_lines_fit_and_elsewhere_there_is_no_escape_sequence([Values(40, 60, 100)] int width)
    {
        using var desk = new Desk { Width = width };
        desk.Write("onboarding/welcome.json", Broken);
        desk.Run("validate");
        desk.Output.Split('\n').Where(line => line.Length > width && line.Trim().Contains(' ')).ShouldBeEmpty();
        desk.Output.ShouldNotContain("\x1b");
        using var colored = new Desk { Width = width, IsColored = true };
        colored.Write("onboarding/welcome.json", Broken);
        colored.Run("validate");
        colored.Output.ShouldContain("\x1b[1;31mONB0106\x1b[0m");
    }

    [Test]
    public void The_mark_stands_below_its_place_with_tabs_wide_characters_and_long_lines()
    {
        using var desk = new Desk();
        var title = new string('x', 150);
        desk.Write("onboarding/a.json", $$"""
            { "kind": "tour", "id": "a", "steps": [
            {{"\t"}}{ "id": "日本", "title": "{{title}}", "traget": "#x" } ] }
            """);
        desk.Run("validate");
        var lines = desk.Output.Split('\n');
        foreach (var (word, finding) in new[] { ("\"日本\"", "ONB0202"), ("\"traget\"", "ONB0106") })
        {
            var at = Array.FindIndex(lines, line => line.Contains(finding, StringComparison.Ordinal));
            var mark = Array.FindIndex(lines, at, line => line.Contains('^'));
            var before = lines[mark - 1][..lines[mark - 1].IndexOf(word, StringComparison.Ordinal)];
            lines[mark].IndexOf('^').ShouldBe(Screens.Cells.Of(before));
            Screens.Cells.Of(lines[mark - 1]).ShouldBeLessThanOrEqualTo(124);
        }
    }

    [Test]
    public void A_file_cannot_send_commands_to_the_terminal()
    {
        using var desk = new Desk { Width = 80, IsColored = true };
        desk.Write("onboarding/a.json", """{ "kind": "tour", "id": "a", "steps": [ { "id": "b", "title": "c", "placement": "\u001b[2Jx\u202e" } ] }""");
        desk.Write("onboarding/b.json", "{ \"kind\": \"\x1b[31m\" }");
        desk.Run("validate").ShouldBe(1);
        desk.Output.ShouldNotContain("\x1b[2J");
        desk.Output.ShouldNotContain("\x1b[31m");
        desk.Output.ShouldNotContain("\u202e");
    }

    [Test]
    public async Task Watching_validates_again_when_a_file_changes()
    {
        using var desk = new Desk();
        desk.Write("onboarding/welcome.json", Broken);
        var output = new WatchedWriter();
        using var stop = new CancellationTokenSource();
        var host = desk.Host(output, output);
        var folder = Path.Combine(desk.Folder, "onboarding");
        var run = Task.Run(() => new Workspaces.FolderWatch(folder, host).RunAsync(
            () =>
            {
                var errors = Workspaces.Workspace.Read(folder, host).Errors;
                output.WriteLine($"{errors} errors");
                return errors;
            },
            stop.Token));
        await output.Saw("2 errors");
        await output.Saw("Ctrl+C");
        desk.Write("onboarding/welcome.json", Broken.Replace("traget", "target", StringComparison.Ordinal));
        await output.Saw("1 errors");
        await stop.CancelAsync();
        (await run).ShouldBe(1);
    }
}
