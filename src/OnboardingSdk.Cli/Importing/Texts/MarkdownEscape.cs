using System.Text;

namespace OnboardingSdk.Cli.Importing;

/// <summary>Writes plain text so that Markdown reads it as plain text.</summary>
internal static class MarkdownEscape
{
    /// <summary>Text in the middle of a line.</summary>
    public static string Inline(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var before = i > 0 ? text[i - 1] : ' ';
            var after = i + 1 < text.Length ? text[i + 1] : ' ';
            if (Means(text[i], before, after))
            {
                escaped.Append('\\');
            }

            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    /// <summary>A line that must not become a heading, a list, a quote or a rule.</summary>
    public static string LineStart(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        var isNumber = digits is > 0 and <= 9 && digits < line.Length && line[digits] is '.' or ')' && (digits + 1 == line.Length || line[digits + 1] == ' ');
        return isNumber ? line.Insert(digits, "\\")
            : line.Length > 0 && (line[0] is '#' or '>' or '=' || (line[0] is '-' or '+' or '*' && (line.Length == 1 || line[1] is ' ' or '-')) || line.StartsWith("~~~", StringComparison.Ordinal)) ? "\\" + line
            : line;
    }

    private static bool Means(char c, char before, char after) => c switch
    {
        '`' => true,
        '*' => before != ' ' || after != ' ',
        '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) && (before != ' ' || after != ' '),
        '[' => true,
        ']' => after is '(' or '[' or ':',
        '<' => char.IsAsciiLetter(after) || after is '/' or '!' or '?',
        '&' => char.IsAsciiLetter(after) || after == '#',
        '\\' => char.IsAsciiLetterOrDigit(after) == false && after is > ' ' and <= '~',
        '~' => before == '~' || after == '~',
        _ => false,
    };
}
