using System.Text;

namespace OnboardingSdk.Definitions;

/// <summary>Checks authored texts.</summary>
internal sealed class TextCheck(Findings found)
{
    internal const int LongestLine = 200;

    /// <summary>A title or label: one line of plain text.</summary>
    public void Line(string? text, string what, SourceLocation at)
    {
        if (text is null)
        {
            return;
        }

        if (TextTemplate.Parse(text).Length is > LongestLine and var length)
        {
            found.Error(DiagnosticCodes.BadText, at, $"{what} has {length} characters; {LongestLine} is the most.");
        }

        Characters(text, what, at, "");
    }

    public void RequiredLine(string text, string owner, string field, SourceLocation at)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            found.Error(DiagnosticCodes.Missing, at, $"{owner} needs a '{field}'.");
        }

        Line(text, $"The {field}", at);
    }

    /// <summary>Markdown.</summary>
    public void Body(string? text, string what, SourceLocation at)
    {
        if (text is null)
        {
            return;
        }

        Characters(text, what, at, "\t\r\n");
        if (text.Length > Markdown.MaxLength)
        {
            found.Error(DiagnosticCodes.BadText, at, $"{what} has {text.Length} characters; {Markdown.MaxLength} is the most.");
            return;
        }

        var template = TextTemplate.Parse(text);
        var problems = new List<string>();
        for (var form = 0; form < Math.Max(1, template.Variables.Select(v => v.Forms.Count).DefaultIfEmpty().Max()); form++)
        {
            Markdown.Parse(template.Shape(template.ShapeOf(v => Math.Min(form, v.Forms.Count - 1))), problems);
        }

        foreach (var problem in problems.Distinct())
        {
            found.Warning(DiagnosticCodes.TextLeftOut, at, template.Reveal(problem));
        }
    }

    private void Characters(string text, string what, SourceLocation at, string allowed)
    {
        var rest = text.AsSpan();
        while (Rune.DecodeFromUtf16(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            if (rune.IsBmp && Placeholders.Is((char)rune.Value))
            {
                found.Error(DiagnosticCodes.BadText, at, $"{what} has a noncharacter (U+{rune.Value:X4}), which no text may contain.");
                return;
            }

            if (Rune.IsControl(rune) && !allowed.Contains((char)rune.Value, StringComparison.Ordinal))
            {
                found.Error(DiagnosticCodes.BadText, at, $"{what} has a control character (U+{rune.Value:X4}).");
                return;
            }

            rest = rest[length..];
        }

        if (!rest.IsEmpty)
        {
            found.Error(DiagnosticCodes.BadText, at, $"{what} has half a character: surrogates come in pairs.");
        }
    }
}
