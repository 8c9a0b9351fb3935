namespace OnboardingSdk.Definitions;

/// <summary>How an authored text is read.</summary>
internal enum TextFormat
{
    /// <summary>One line of plain text: titles and labels.</summary>
    Line,

    /// <summary>Markdown: bodies.</summary>
    Markdown,
}
