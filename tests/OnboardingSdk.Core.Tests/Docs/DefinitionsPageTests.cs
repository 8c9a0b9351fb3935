using System.Text.RegularExpressions;

namespace OnboardingSdk.Core.Tests.Docs;

[TestFixture]
public sealed class DefinitionsPageTests
{
    private static string[] Files() => [.. DocFile.Blocks("definitions.md").Where(b => b.Language == "json").Select(b => b.Content)];

    [Test]
    public void The_files_on_the_page_make_a_catalog_together() => Json.Valid(Files());

    [Test]
    public void The_code_on_the_page_compiles_and_makes_a_catalog()
    {
        var definitions = new DefinitionBuilder()
            .Event("task.created", e => e.Property("board"))
            .UserAttribute("signedUp", PropertyType.Date)
            .Segment("new-users", When.User("signedUp", Value.InLast(TimeSpan.FromDays(14))))
            .Milestone("first-board", m => m.When(When.Event("task.created").AtLeast(3)).Activation())
            .Tour("welcome", t => t
                .Audience(When.Segment("new-users"))
                .StartOn("/projects")
                .Step("create", s => s.Title("Add your first task").Target("#new-task").AdvanceOn(When.Event("task.created"))))
            .Checklist("get-going", c => c
                .Title("Get going")
                .Task("add-tasks", k => k.Title("Add three tasks").CompleteWhen(When.Event("task.created").AtLeast(3)).Starts("welcome")))
            .Build();

        DefinitionValidator.Validate(definitions).ShouldBeEmpty();
        var page = DocFile.Blocks("definitions.md").Single(b => b.Language == "csharp").Content;
        Flat(File.ReadAllText(Path.Combine(Here(), "DefinitionsPageTests.cs"))).ShouldContain(Flat(page));
    }

    private static string Flat(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim())).Trim();

    [Test]
    public void Every_field_that_the_writer_writes_is_on_the_page()
    {
        var page = DocFile.Read("definitions.md");
        var fields = Regex.Matches(
            string.Concat(Directory.EnumerateFiles(Path.Combine(Here(), "../../../src/OnboardingSdk.Core/Writing"), "*.cs")
                .Where(f => !f.EndsWith("ConditionWriter.cs", StringComparison.Ordinal)).Select(File.ReadAllText)), "\"(\\w+)\"u8");
        fields.Count.ShouldBeGreaterThan(30);
        fields.Select(f => f.Groups[1].Value).Distinct().Where(f => !page.Contains(f, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
