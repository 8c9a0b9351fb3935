using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace OnboardingSdk.Tests.Docs;

public sealed partial class SnippetTests
{
    private static readonly string Root = FindRoot();

    public static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Path.Combine(Root, "docs", "guides"), "*.md").Prepend(Path.Combine(Root, "README.md")).Select(p => Path.GetRelativePath(Root, p));

    [TestCaseSource(nameof(Pages))]
    public void Every_line_of_csharp_in_a_page_is_compiled(string page)
    {
        var compiled = File.ReadLines(Path.Combine(Root, "tests/OnboardingSdk.Tests/Docs/Snippets.cs")).Select(Code).ToHashSet();

        foreach (var line in Blocks(page, "csharp").SelectMany(b => b.Split('\n')).Select(Code).Where(l => l.Length > 0))
        {
            compiled.ShouldContain(line, $"{page} has a line that Snippets.cs does not compile");
        }
    }

    [TestCaseSource(nameof(Pages))]
    public void The_definitions_in_a_page_make_a_catalog_together(string page)
    {
        var definitions = Blocks(page, "json").Where(b => b.Contains("\"kind\"", StringComparison.Ordinal)).ToList();
        if (definitions.Count == 0)
        {
            Assert.Pass("The page has no definitions.");
        }

        var loaded = DefinitionLoader.Load(definitions.Select((text, number) => new DefinitionFile($"{number}.json", Encoding.UTF8.GetBytes(text))));

        Catalog.Create(loaded.Definitions).Diagnostics.ShouldBeEmpty();
    }

    [Test]
    public void Every_link_between_the_pages_leads_somewhere()
    {
        foreach (var page in Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories).Prepend(Path.Combine(Root, "README.md")))
        {
            foreach (var target in Link().Matches(Block().Replace(File.ReadAllText(page), "")).Select(m => m.Groups[1].Value).Where(t => !t.Contains("://", StringComparison.Ordinal)))
            {
                var path = Path.GetFullPath(target, Path.GetDirectoryName(page)!);
                (File.Exists(path) || Directory.Exists(path)).ShouldBeTrue($"{Path.GetRelativePath(Root, page)} links to {target}");
            }
        }
    }

    private static IEnumerable<string> Blocks(string page, string language) =>
        Block().Matches(File.ReadAllText(Path.Combine(Root, page))).Where(m => m.Groups[1].Value == language).Select(m => m.Groups[2].Value);

    private static string Code(string line) => Comment().Replace(line, "").Trim();

    private static string FindRoot([CallerFilePath] string path = "") => Path.GetFullPath("../../..", Path.GetDirectoryName(path)!);

    [GeneratedRegex(@"^[ ]*```(\w+)\n(.*?)^[ ]*```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
