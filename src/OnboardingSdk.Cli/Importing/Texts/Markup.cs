using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;

namespace OnboardingSdk.Cli.Importing;

/// <summary>Texts of others as ours: Markdown for bodies, one plain line for titles.</summary>
internal static class Markup
{
    private static readonly MarkdownPipeline WithHtml = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).Build();

    /// <summary>HTML as Markdown. Says what cannot be shown.</summary>
    public static string FromHtml(string html, Action<string> lost)
    {
        var body = Parse(html);
        var markdown = new HtmlBlocks(lost).Write(body.ChildNodes);
        if (Squeezed(Plain(markdown)) == Squeezed(Shown(body)))
        {
            return markdown;
        }

        // Marks that CommonMark would read as text, such as bold in the middle of a word: the words matter more than their look.
        lost("bold and links are left out of a text that could not be written with them");
        return string.Join("\n\n", Shown(body).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => MarkdownEscape.LineStart(MarkdownEscape.Inline(l))));
    }

    /// <summary>Markdown that may contain HTML, which ours shows as it is written.</summary>
    public static string FromMarkdown(string markdown, Action<string> lost)
    {
        var text = markdown.ReplaceLineEndings("\n").Trim();
        return HasTags(text) || text.Contains("](data:", StringComparison.Ordinal) ? FromHtml(Markdig.Markdown.ToHtml(text, WithHtml), lost) : text;
    }

    /// <summary>HTML as one line without looks.</summary>
    public static string Line(string html) => string.Join(' ', (html.Contains('<', StringComparison.Ordinal) || html.Contains('&', StringComparison.Ordinal) ? Shown(Parse(html)) : html)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of Markdown.</summary>
    public static string Plain(string markdown) => Words(Definitions.Markdown.Parse(markdown));

    private static bool HasTags(string text)
    {
        for (var i = text.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < text.Length; i = text.IndexOf('<', i + 1))
        {
            if (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!')
            {
                return true;
            }
        }

        return false;
    }

    private static IElement Parse(string html) => new HtmlParser().ParseDocument("<body>" + html).Body!;

    /// <summary>The words that are to be seen.</summary>
    private static string Shown(INode node) => node switch
    {
        IText text => text.Data,
        IElement { LocalName: "script" or "style" or "template" or "noscript" or "svg" or "canvas" or "math" } => "",
        IElement { LocalName: "iframe" or "video" or "audio" or "embed" or "object" or "source" } embedded => HtmlInlines.EmbeddedWords(embedded),
        IElement { LocalName: "img" } picture => HtmlInlines.PictureWords(picture),
        IElement { LocalName: "br" } => "\n",
        _ => string.Concat(node.ChildNodes.Select(Shown)) + (node is IElement { LocalName: "p" or "li" or "div" or "tr" or "h1" or "h2" or "h3" or "h4" } ? "\n" : ""),
    };

    private static string Words(IEnumerable<TextNode> nodes) => string.Concat(nodes.Select(node =>
        node.Kind == TextNodeKind.Image ? "" : (node.Value ?? Words(node.Children)) + (node.Kind is TextNodeKind.Paragraph or TextNodeKind.LineBreak or TextNodeKind.ListItem ? " " : "")));

    // Tables get dots between their cells, embedded things get a link: neither is a word of the author's.
    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '·'));
}
