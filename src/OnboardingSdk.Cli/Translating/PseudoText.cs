using System.Text;
using System.Text.RegularExpressions;

namespace OnboardingSdk.Cli.Translating;

/// <summary>
/// A text as a machine would translate it that knows no language: accented, so that what is not translated stands out; longer by two fifths, so that what has no room does; and in
/// brackets, so that what is cut off or put together does. Variables, addresses, code and the marks of Markdown stay as they are.
/// </summary>
internal static partial class PseudoText
{
    private const double Longer = 0.4;
    private const string Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Accented = "áƀçðéƒĝĥîĵķļɱñôþɋŕšţûṽŵẋýžÂƁÇÐÉƑĜĤÎĴĶĻṀÑÔÞǪŔŠŢÛṼŴẊÝŽ";

    private static readonly string[] Words = ["ôñé", "ţŵô", "ţĥŕéé", "ƒôûŕ", "ƒîṽé", "šîẋ", "šéṽéñ", "éîĝĥţ", "ñîñé", "ţéñ"];

    /// <param name="text">The text.</param>
    /// <param name="isLine">Whether it is one line, which has a limit; otherwise Markdown.</param>
    public static string Of(string text, bool isLine)
    {
        if (isLine)
        {
            return Line(text, isMarkdown: false, TextCheck.LongestLine);
        }

        var isCode = false;
        var lines = text.Split('\n').Select(line =>
        {
            var isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            isCode ^= isFence;
            return isCode || isFence || !line.Any(char.IsLetter) ? line : Line(line, isMarkdown: true, int.MaxValue);
        }).ToList();
        var all = string.Join('\n', lines);
        return all.Length <= Markdown.MaxLength ? all : text;
    }

    private static string Line(string text, bool isMarkdown, int most)
    {
        var lead = isMarkdown ? Lead().Match(text).Value : "";
        var body = text[lead.Length..].TrimEnd('\r');
        var (changed, letters) = Accent(body, isMarkdown);
        var padding = Padding((int)Math.Ceiling(letters * Longer));
        var result = $"{lead}⟦{changed}{padding}⟧";
        return TextTemplate.Parse(result).Length > most ? $"{lead}⟦{changed}⟧" is var shorter && TextTemplate.Parse(shorter).Length <= most ? shorter : changed : result;
    }

    /// <summary>The text with accents, and how many characters of it users read.</summary>
    private static (string Text, int Read) Accent(string text, bool isMarkdown)
    {
        var result = new StringBuilder();
        var read = 0;
        for (var at = 0; at < text.Length;)
        {
            var kept = Kept(text, at, isMarkdown);
            if (kept > 0)
            {
                result.Append(text, at, kept);
                at += kept;
                continue;
            }

            var letter = Plain.IndexOf(text[at], StringComparison.Ordinal);
            result.Append(letter < 0 ? text[at] : Accented[letter]);
            read++;
            at++;
        }

        return (result.ToString(), read);
    }

    /// <summary>How many characters from here on stay as they are.</summary>
    private static int Kept(string text, int at, bool isMarkdown)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith(@"\{{"))
        {
            return 3;
        }

        if (rest.StartsWith("{{"))
        {
            return Braces(rest);
        }

        if (Url().Match(text, at) is { Success: true, Length: var url })
        {
            return url;
        }

        return isMarkdown && Marks().Match(text, at) is { Success: true, Length: var marks } ? marks : 0;
    }

    /// <summary>A variable, with all its forms.</summary>
    private static int Braces(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return text.Length;
    }

    private static string Padding(int length)
    {
        var padding = new StringBuilder();
        for (var i = 0; padding.Length < length; i++)
        {
            padding.Append(' ').Append(Words[i % Words.Length]);
        }

        return padding.ToString();
    }

    /// <summary>What begins a line of Markdown: quotes, items, headings.</summary>
    [GeneratedRegex(@"^(?:\s|>|[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s)*")]
    private static partial Regex Lead();

    [GeneratedRegex(@"\G[A-Za-z][A-Za-z0-9+.-]*:(?://)[^\s)>\]]+")]
    private static partial Regex Url();

    /// <summary>Escapes, entities, code, and where a link leads.</summary>
    [GeneratedRegex(@"\G(?:\\.|&#?\w+;|(`+).*?\1|\]\((?:[^()\s]|\([^()]*\))*(?:\s+""[^""]*"")?\)|<[^>\s]*>)")]
    private static partial Regex Marks();
}
