using System.Text;

namespace TaskBoard.Imports;

/// <summary>Reads CSV as RFC 4180 has it, and as spreadsheets write it: commas, semicolons or tabs, whichever the first line has most of.</summary>
public static class CsvText
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>All records but empty lines, in their order.</summary>
    public static IReadOnlyList<CsvRecord> Read(string text)
    {
        text = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var separator = SeparatorOf(text);
        var records = new List<CsvRecord>();
        for (int at = 0, line = 1; at < text.Length;)
        {
            var record = ReadRecord(text, separator, ref at, ref line);
            if (record.Problem is not null || record.Fields.Any(field => field.Length > 0))
            {
                records.Add(record);
            }
        }

        return records;
    }

    private static char SeparatorOf(string text)
    {
        var first = text.TrimStart('\n').Split('\n', 2)[0];
        return Separators.MaxBy(separator => first.Count(letter => letter == separator));
    }

    private static CsvRecord ReadRecord(string text, char separator, ref int at, ref int line)
    {
        var (began, fields, problem) = (line, new List<string>(), (string?)null);
        while (true)
        {
            fields.Add(ReadField(text, separator, ref at, ref line, ref problem));
            if (at >= text.Length)
            {
                return new(began, fields, problem);
            }

            if (text[at++] == '\n')
            {
                line++;
                return new(began, fields, problem);
            }
        }
    }

    // Ends at a separator, at a line break, or at the end.
    private static string ReadField(string text, char separator, ref int at, ref int line, ref string? problem)
    {
        var field = new StringBuilder();
        while (at < text.Length && text[at] is ' ')
        {
            at++;
        }

        if (at < text.Length && text[at] == '"')
        {
            at++;
            var (closed, began) = (false, line);
            for (; at < text.Length && !closed; at++)
            {
                if (text[at] != '"')
                {
                    line += text[at] == '\n' ? 1 : 0;
                    field.Append(text[at]);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    field.Append(text[at++]);
                }
                else
                {
                    closed = true;
                }
            }

            if (!closed)
            {
                problem ??= $"The quotation mark that opens on line {began} is never closed.";
            }
        }

        // What follows a closing quotation mark belongs to the field too: nothing is lost, and it is said.
        var quoted = field.Length;
        while (at < text.Length && text[at] != separator && text[at] != '\n')
        {
            field.Append(text[at++]);
        }

        return quoted > 0 || field.Length > 0 ? field.ToString().Trim() : "";
    }
}
