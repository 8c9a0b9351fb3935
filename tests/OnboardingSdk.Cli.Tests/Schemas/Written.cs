using System.Text.RegularExpressions;

namespace OnboardingSdk.Cli.Tests.Schemas;

/// <summary>All JSON that the repository has written down for people.</summary>
internal static partial class Written
{
    /// <summary>Files in which nothing is wrong: samples, starter files, and the files of the pages.</summary>
    public static IEnumerable<(string Name, string Json)> Files()
    {
        var samples = Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.json", SearchOption.AllDirectories)
            .Where(f => f.Contains("/onboarding/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal))
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f)));
        return samples.Concat(Starting.StarterFiles.All.Select(f => ("init: " + f.Key, f.Value))).Concat(Blocks());
    }

    /// <summary>The examples of diagnostics: the code, and a file in which that is wrong.</summary>
    public static IEnumerable<(string Code, string Json)> Mistakes() =>
        Example().Matches(Page("docs/reference/diagnostics.md")).Select(m => (m.Groups["code"].Value, m.Groups["example"].Value));

    /// <summary>What the pages show, where it is a file; a condition is put into one.</summary>
    private static IEnumerable<(string Name, string Json)> Blocks()
    {
        foreach (var page in new[] { "docs/reference/definitions.md", "docs/reference/conditions.md", "docs/guides/product-teams.md", "docs/guides/translating.md", "docs/guides/accounts.md" })
        {
            var place = 0;
            foreach (Match block in Fence().Matches(Page(page)))
            {
                var json = block.Groups[1].Value;
                var file = json.Contains("\"kind\"", StringComparison.Ordinal) ? json : $$"""{ "kind": "segments", "segments": { "x": { "when": {{json}} } } }""";
                var loaded = DefinitionLoader.Load([new("a.json", System.Text.Encoding.UTF8.GetBytes(file))]);
                if (loaded.Diagnostics.Count == 0)
                {
                    yield return ($"{Path.GetFileName(page)} {++place}", file);
                }
            }
        }
    }

    private static string Page(string path) => File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^```json\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^### (?<code>ONB\d{4})\n\n[^\n]+\n\n```json\n(?<example>.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
