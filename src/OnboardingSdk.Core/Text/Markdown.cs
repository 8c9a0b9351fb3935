using Markdig;
using Markdig.Syntax;

namespace OnboardingSdk.Definitions;

/// <summary>
/// Reads authored Markdown (CommonMark and <c>~~strikethrough~~</c>) into nodes. HTML in it is text like any other.
/// </summary>
internal static class Markdown
{
    /// <summary>The longest text that is read.</summary>
    public const int MaxLength = 5_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .Build();

    /// <summary>The nodes of a text; none for an empty one.</summary>
    public static IReadOnlyList<TextNode> Parse(string? text) => Parse(text, null);

    /// <summary>The nodes of a text, and in sentences what was left out of it.</summary>
    public static IReadOnlyList<TextNode> Parse(string? text, ICollection<string>? problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        if (text.Length > MaxLength)
        {
            problems?.Add($"The text has {text.Length} characters, and {MaxLength} is the most: it is cut off.");
            text = text[..MaxLength];
        }

        try
        {
            var document = Markdig.Markdown.Parse(text, Pipeline);
            return new MarkdownBlocks(problems).Read(document, 0);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit on nesting.
            problems?.Add("The text is nested too deeply to be read as Markdown: it is shown as it was written.");
            return [new(TextNodeKind.Paragraph) { Children = [new(TextNodeKind.Text) { Value = text }] }];
        }
    }
}
