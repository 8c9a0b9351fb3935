using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace OnboardingSdk.Core.Tests.Docs;

/// <summary>A page of docs/reference, and the fenced blocks in it.</summary>
internal static partial class DocFile
{
    public static string Read(string name, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/reference", name));

    public static IReadOnlyList<(string Language, string Content, int Line)> Blocks(string name)
    {
        var text = Read(name);
        return [.. Fence().Matches(text).Select(m => (m.Groups[1].Value, m.Groups[2].Value, text[..m.Index].Count(c => c == '\n') + 1))];
    }

    [GeneratedRegex(@"^```(\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
