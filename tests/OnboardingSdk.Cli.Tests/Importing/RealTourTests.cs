using System.Text.Json.Nodes;
using OnboardingSdk.Cli.Importing;

namespace OnboardingSdk.Cli.Tests.Importing;

/// <summary>Tours that others wrote, where they are at hand: each imports, is valid, and its outline says what the original says.</summary>
[TestFixture]
public sealed class RealTourTests
{
    private static IEnumerable<string> Files() => Repository.RealTours() is { } folder
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        : ["(none)"];

    [TestCaseSource(nameof(Files))]
    public void It_imports_is_valid_and_reads_like_the_original(string file)
    {
        if (!File.Exists(file))
        {
            Assert.Ignore("There are no real tours beside this repository (shared/tours).");
        }

        using var desk = new Desk();
        desk.Run("import", file).ShouldBe(0, desk.Output + desk.Errors);
        desk.Run("validate", "--strict").ShouldBe(0, desk.Output);
        desk.Run("list", "--only", "flows", "--format", "json").ShouldBe(0);
        var outlines = "";
        foreach (var flow in JsonNode.Parse(desk.Output)!["flows"]!.AsArray())
        {
            desk.Run("show", (string)flow!["id"]!).ShouldBe(0);
            outlines += desk.Output;
        }

        var said = Squeezed(outlines);
        foreach (var title in Titles(SourceReader.Read(file)[0]))
        {
            said.ShouldContain(Squeezed(Markup.Line(title)));
        }
    }

    /// <summary>The titles of its steps or tasks, and of the whole.</summary>
    private static IEnumerable<string> Titles(SourceNode node) => node switch
    {
        SourceMap map => map.Members.SelectMany(m => m is { Key: "title" or "displayName" or "title_default", Value: SourceScalar { Text: { } text } } ? [text] : Titles(m.Value)),
        SourceList list => list.Items.SelectMany(Titles),
        _ => [],
    };

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
