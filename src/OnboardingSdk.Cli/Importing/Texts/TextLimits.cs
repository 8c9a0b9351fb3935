namespace OnboardingSdk.Cli.Importing;

/// <summary>Makes texts as long as they may be here, and titles where there are none.</summary>
internal static class TextLimits
{
    private const int LongestLine = 200;
    private const int LongestTitle = 80;

    /// <summary>A title and a body: each step and task has a title here, and it is one line.</summary>
    public static (string Title, string? Body) TitleAndBody(string? title, string? body, string otherwise, SourceFields source)
    {
        body = Body(body, source);
        title = Clean(title, "");
        if (title.Length == 0)
        {
            return Untitled(body, otherwise, source);
        }

        if (title.Length <= LongestLine)
        {
            return (title, body);
        }

        source.Changed($"the title has {title.Length} characters and {LongestLine} is the most: it stands in full above the text");
        var whole = MarkdownEscape.LineStart(MarkdownEscape.Inline(title));
        return (Shortened(title, LongestLine), Body(body is null ? whole : whole + "\n\n" + body, source));
    }

    /// <summary>A name or a label.</summary>
    public static string? Line(string? text, string what, SourceFields source)
    {
        if (text is null)
        {
            return null;
        }

        var line = Clean(text, "");
        if (line.Length > LongestLine)
        {
            source.Changed($"{what} has {line.Length} characters and {LongestLine} is the most: it is cut");
        }

        return Shortened(line, LongestLine);
    }

    public static string? Body(string? body, SourceFields source)
    {
        var text = Clean(body?.ReplaceLineEndings("\n"), "\t\n");
        if (text.Length <= Definitions.Markdown.MaxLength)
        {
            return text.Length == 0 ? null : text;
        }

        var cut = text.LastIndexOf("\n\n", Definitions.Markdown.MaxLength, StringComparison.Ordinal);
        source.Lost($"the text has {text.Length} characters and {Definitions.Markdown.MaxLength} is the most: what begins with “{Shortened(text[cut..].Trim(), 60)}” is left out");
        return text[..(cut > 0 ? cut : Definitions.Markdown.MaxLength)].TrimEnd();
    }

    private static (string Title, string? Body) Untitled(string? body, string otherwise, SourceFields source)
    {
        var plain = body is null ? "" : string.Join(' ', Markup.Plain(body).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (plain.Length is > 0 and <= LongestTitle && !body!.Contains("![", StringComparison.Ordinal))
        {
            source.Changed($"it has no title: its text “{plain}” is the title");
            return (plain, null);
        }

        source.Changed($"it has no title: it is called “{otherwise}”");
        return (Shortened(Clean(otherwise, ""), LongestLine), body);
    }

    private static string Shortened(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', length - 1);
        var end = cut > length / 2 ? cut : length - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
    }

    private static string Clean(string? text, string allowed) =>
        text is null ? "" : string.Concat(text.Where(c => !char.IsControl(c) || allowed.Contains(c, StringComparison.Ordinal))).Trim();
}
