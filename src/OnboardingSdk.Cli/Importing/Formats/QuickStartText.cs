using System.Text.RegularExpressions;

namespace OnboardingSdk.Cli.Importing;

/// <summary>The Markdown of quick starts: with HTML, and with marks such as <c>[text]{{highlight id}}</c>.</summary>
internal static partial class QuickStartText
{
    public static (string Text, IReadOnlyList<(string Text, string Id)> Highlights) Convert(string raw, SourceFields fields)
    {
        var highlights = new List<(string, string)>();
        var text = Marked().Replace(raw, match =>
        {
            var words = match.Groups["words"].Value;
            switch (match.Groups["mark"].Value)
            {
                case "highlight":
                    highlights.Add((words, match.Groups["of"].Value.Trim()));
                    return $"**{words.Trim('*')}**";
                case "admonition":
                    var kind = match.Groups["of"].Value.Trim();
                    return $"\n\n> **{(kind.Length > 0 ? char.ToUpperInvariant(kind[0]) + kind[1..] : "Note")}:** {words}\n\n";
                default:
                    return match.Value;
            }
        });
        text = Command().Replace(text, match =>
        {
            fields.Lost($"the button that would {match.Groups[1].Value} the text before it");
            return "";
        });
        return (Markup.FromMarkdown(text, fields.Lost), highlights);
    }

    [GeneratedRegex(@"\[(?<words>[^\[\]]+)\]\{\{\s*(?<mark>highlight|admonition)\s+(?<of>[^}]*)\}\}")]
    private static partial Regex Marked();

    [GeneratedRegex(@"\{\{\s*(copy|execute)[^}]*\}\}")]
    private static partial Regex Command();
}
