using System.Text;

namespace OnboardingSdk.Cli.Screens;

/// <summary>Writes text for people: wrapped and coloured on a terminal, plain lines everywhere else.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="isColored">Whether colours are shown.</param>
/// <param name="width">The room of a line; null: lines are not wrapped.</param>
internal sealed class Screen(TextWriter output, bool isColored, int? width)
{
    private const int Widest = 110;
    private const int Narrowest = 24;

    /// <summary>The room of a line.</summary>
    public int Width => width is { } room ? Math.Clamp(room, Narrowest, Widest) : int.MaxValue;

    public TextWriter Output => output;

    public void Blank() => output.WriteLine();

    /// <summary>A paragraph that begins at the left edge.</summary>
    public void Line(params Styled[] parts) => Wrap(0, 0, parts);

    /// <summary>A paragraph, indented.</summary>
    public void Indented(int indent, params Styled[] parts) => Wrap(indent, indent, parts);

    /// <summary>A paragraph whose lines after the first are indented further.</summary>
    public void Hanging(int indent, int hanging, params Styled[] parts) => Wrap(indent, hanging, parts);

    /// <summary>A word at the left, and a paragraph in a column beside it.</summary>
    public void Pair(int indent, int column, Styled label, params Styled[] parts)
    {
        var length = Cells.Of(label.Text);
        if (length + 1 > column)
        {
            Wrap(indent, indent, [label]);
            Wrap(indent + column, indent + column, parts);
        }
        else
        {
            Wrap(indent, indent + column, [label, new(new string('\u00A0', column - length)), .. parts]);
        }
    }

    /// <summary>A text of several lines, indented; nothing for none.</summary>
    public void IndentedText(int indent, string? text)
    {
        foreach (var line in text?.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n') ?? [])
        {
            // Lists and code keep their own indentation.
            var own = line.Length - line.TrimStart(' ').Length;
            Wrap(indent + own, indent + own, [line.TrimStart(' ')]);
        }
    }

    /// <summary>A word at the left, and a text of several lines in a column beside it.</summary>
    public void PairText(int indent, int column, Styled label, string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n', 2);
        Pair(indent, column, label, lines[0]);
        IndentedText(indent + column, lines.ElementAtOrDefault(1));
    }

    /// <summary>One line as it is, however long.</summary>
    public void Verbatim(params Styled[] parts)
    {
        foreach (var part in parts)
        {
            Write(part);
        }

        output.WriteLine();
    }

    private void Wrap(int indent, int hanging, Styled[] parts)
    {
        var margin = indent;
        var room = Width == int.MaxValue ? int.MaxValue : Math.Max(Narrowest / 2, Width - Math.Max(indent, hanging));
        foreach (var line in Paragraph.Lines(parts, room))
        {
            if (line.Count > 0)
            {
                output.Write(new string(' ', margin));
            }

            Verbatim([.. line]);
            margin = hanging;
        }
    }

    private void Write(Styled part)
    {
        // A column is kept apart by spaces that do not break; on the screen they are spaces.
        var text = Visible.Of(part.Text).Replace('\u00A0', ' ');
        if (!isColored || part.Ink == Ink.Plain)
        {
            output.Write(text);
            return;
        }

        output.Write(new StringBuilder("\x1b[").Append(Code(part.Ink)).Append('m').Append(text).Append("\x1b[0m").ToString());
    }

    // The terminal's own colours, which its owner has chosen to be readable.
    private static string Code(Ink ink) => ink switch
    {
        Ink.Strong => "1",
        Ink.Faint => "2",
        Ink.Bad => "1;31",
        Ink.Caution => "1;33",
        Ink.Good => "32",
        _ => "36",
    };
}
