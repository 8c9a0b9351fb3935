using System.Globalization;
using System.Text;
using OnboardingSdk.Cli.Screens;

namespace OnboardingSdk.Cli.Findings;

/// <summary>The line that a finding is about, the one above it, and a mark below the place.</summary>
internal static class SourceExcerpt
{
    private const int PlainWidth = 120;

    public static void Write(Screen screen, ReadOnlyMemory<byte> content, SourceLocation place)
    {
        var lines = Encoding.UTF8.GetString(content.Span).TrimStart('\uFEFF').Split('\n');
        if (place.Line < 1 || place.Line > lines.Length)
        {
            return;
        }

        var line = lines[place.Line - 1].TrimEnd('\r');
        var start = Math.Clamp(place.Column - 1, 0, line.Length);
        var end = End(line, start);
        var digits = place.Line.ToString(CultureInfo.InvariantCulture).Length;
        var room = (screen.Width == int.MaxValue ? PlainWidth : screen.Width) - digits - 6;
        if (place.Line > 1 && lines[place.Line - 2].Trim().Length > 0)
        {
            screen.Verbatim(Gutter(place.Line - 1, digits), Styled.Faint(Cut(lines[place.Line - 2].TrimEnd('\r'), 0, room)));
        }

        var from = start + Math.Min(end - start, room) <= room ? 0 : start - (room / 3);
        screen.Verbatim(Gutter(place.Line, digits), Cut(line, from, room));
        var lead = from == 0 ? line[..start] : "…" + line[(from + 1)..start];
        var mark = new string('^', Math.Max(1, Math.Min(Cells.Of(line[start..end]), room - Cells.Of(lead))));
        screen.Verbatim(Styled.Faint($"  {new string(' ', digits)} | "), Blank(lead), Styled.Bad(mark));
    }

    private static Styled Gutter(int line, int digits) => Styled.Faint("  " + line.ToString(CultureInfo.InvariantCulture).PadLeft(digits) + " | ");

    private static string Cut(string line, int from, int room)
    {
        var text = from == 0 ? line : "…" + line[(from + 1)..];
        return (Cells.Of(text) <= room ? text : text[..Math.Min(text.Length, room - 1)] + "…").Replace("\t", "    ", StringComparison.Ordinal);
    }

    // What stands above the mark is as wide as the text; a tab is four.
    private static string Blank(string lead) => new(' ', Cells.Of(lead.Replace("\t", "    ", StringComparison.Ordinal)));

    /// <summary>The end of what begins here: a text with its quotation marks, a word, or a single character.</summary>
    private static int End(string line, int start)
    {
        if (start >= line.Length)
        {
            return start;
        }

        var i = start + 1;
        if (line[start] == '"')
        {
            while (i < line.Length && line[i] != '"')
            {
                i += line[i] == '\\' ? 2 : 1;
            }

            return Math.Min(i + 1, line.Length);
        }

        while (char.IsLetterOrDigit(line[start]) && i < line.Length && (char.IsLetterOrDigit(line[i]) || line[i] is '.' or '-' or '_'))
        {
            i++;
        }

        return i;
    }
}
