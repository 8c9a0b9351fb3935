using System.Text.RegularExpressions;

namespace OnboardingSdk.Cli.Explaining;

/// <summary>The explanations of all codes, read from the page of the reference that is part of the tool.</summary>
internal static partial class Explanations
{
    private static readonly Lazy<IReadOnlyList<CodeExplanation>> Read = new(() => [.. Section().Matches(Page()).Select(Of)]);

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<CodeExplanation> All => Read.Value;

    public static CodeExplanation? Find(string code) => All.FirstOrDefault(e => e.Code == code);

    /// <summary>The code that somebody means by <c>onb209</c> or <c>209</c>; null: none.</summary>
    public static CodeExplanation? FindLoosely(string text)
    {
        var digits = text.StartsWith("onb", StringComparison.OrdinalIgnoreCase) ? text[3..] : text;
        return digits.Length is > 0 and <= 4 && digits.All(char.IsAsciiDigit) ? Find("ONB" + digits.PadLeft(4, '0')) : null;
    }

    private static string Page()
    {
        using var stream = typeof(Explanations).Assembly.GetManifestResourceStream("diagnostics.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static CodeExplanation Of(Match section)
    {
        var text = section.Groups["text"].Value;
        var end = SentenceEnd().Match(text);
        var (meaning, reason) = end.Success ? (text[..(end.Index + 1)], text[(end.Index + end.Length)..]) : (text, "");
        string? Block(string name) => section.Groups[name].Success ? section.Groups[name].Value.TrimEnd('\n') : null;
        return new(section.Groups["code"].Value, meaning, Words(reason), Block("example"), Block("found"), Words(section.Groups["fix"].Value));
    }

    // "[page patterns](definitions.md#page-patterns)" is a link on the page, and words on a terminal.
    private static string Words(string text) => Link().Replace(text, "$1");

    [GeneratedRegex(@"^### (?<code>ONB\d{4})\n\n(?<text>[^\n]+)\n\n(?:```json\n(?<example>.*?)^```\n```text\n(?<found>.*?)^```\n\n)?(?<fix>[^\n]+)$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"\.\s+(?=[A-Z`0-9])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]+\)")]
    private static partial Regex Link();
}
