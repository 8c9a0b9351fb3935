using Markdig.Syntax.Inlines;

namespace OnboardingSdk.Definitions;

/// <summary>Turns Markdig's inlines into nodes.</summary>
internal sealed class MarkdownInlines(ICollection<string>? problems)
{
    private const int MaxDepth = 8;

    public IReadOnlyList<TextNode> Read(ContainerInline? container)
    {
        var nodes = new List<TextNode>();
        if (container is not null)
        {
            Read(container, 0, nodes);
        }

        return nodes;
    }

    private void Read(ContainerInline container, int depth, List<TextNode> nodes)
    {
        foreach (var inline in container)
        {
            Read(inline, depth, nodes);
        }
    }

    private void Read(Inline inline, int depth, List<TextNode> nodes)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddText(nodes, literal.Content.ToString());
                break;
            case CodeInline code:
                nodes.Add(new(TextNodeKind.Code) { Value = code.Content });
                break;
            case LineBreakInline { IsHard: true }:
                nodes.Add(new(TextNodeKind.LineBreak));
                break;
            case LineBreakInline:
                AddText(nodes, " ");
                break;
            case HtmlEntityInline entity:
                AddText(nodes, entity.Transcoded.ToString());
                break;
            case HtmlInline html:
                AddText(nodes, html.Tag);
                break;
            case AutolinkInline auto:
                AddLink(nodes, auto.IsEmail ? "mailto:" + auto.Url : auto.Url, [new(TextNodeKind.Text) { Value = auto.Url }]);
                break;
            case LinkInline { IsImage: true } image:
                AddImage(nodes, image);
                break;
            case LinkInline link:
                AddLink(nodes, link.Url, Children(link, depth));
                break;
            case EmphasisInline emphasis:
                Wrap(nodes, KindOf(emphasis), Children(emphasis, depth), depth);
                break;
            case DelimiterInline delimiter:
                AddText(nodes, delimiter.ToLiteral());
                Read(delimiter, depth, nodes);
                break;
            case ContainerInline other:
                Read(other, depth, nodes);
                break;
        }
    }

    private List<TextNode> Children(ContainerInline container, int depth)
    {
        var children = new List<TextNode>();
        Read(container, depth + 1, children);
        return children;
    }

    private static TextNodeKind KindOf(EmphasisInline emphasis) => emphasis switch
    {
        { DelimiterChar: '~' } => TextNodeKind.Strikethrough,
        { DelimiterCount: 2 } => TextNodeKind.Bold,
        _ => TextNodeKind.Italic,
    };

    private static void Wrap(List<TextNode> nodes, TextNodeKind kind, List<TextNode> children, int depth)
    {
        if (depth < MaxDepth)
        {
            nodes.Add(new(kind) { Children = children });
        }
        else
        {
            nodes.AddRange(children);
        }
    }

    private void AddLink(List<TextNode> nodes, string? address, IReadOnlyList<TextNode> children)
    {
        if (SafeAddress.IsLink(address))
        {
            nodes.Add(new(TextNodeKind.Link) { Address = address, Children = children });
            return;
        }

        problems?.Add($"The link to '{address}' is shown as text: links lead to http, https, mailto, tel or relative addresses.");
        foreach (var child in children)
        {
            Add(nodes, child);
        }
    }

    private void AddImage(List<TextNode> nodes, LinkInline image)
    {
        var words = Words(Children(image, 0));
        if (SafeAddress.IsImage(image.Url))
        {
            nodes.Add(new(TextNodeKind.Image) { Address = image.Url, Alternative = words });
            return;
        }

        problems?.Add($"The picture '{image.Url}' is shown as text: pictures have http, https or relative addresses.");
        AddText(nodes, words);
    }

    private static string Words(IEnumerable<TextNode> nodes) =>
        string.Concat(nodes.Select(node => node.Value ?? node.Alternative ?? Words(node.Children)));

    private static void Add(List<TextNode> nodes, TextNode node)
    {
        if (node.Kind == TextNodeKind.Text)
        {
            AddText(nodes, node.Value!);
        }
        else
        {
            nodes.Add(node);
        }
    }

    // Markdig cuts text at every character that might have meant something; the page gets it in one piece.
    private static void AddText(List<TextNode> nodes, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (nodes.Count > 0 && nodes[^1].Kind == TextNodeKind.Text)
        {
            nodes[^1] = nodes[^1] with { Value = nodes[^1].Value + text };
        }
        else
        {
            nodes.Add(new(TextNodeKind.Text) { Value = text });
        }
    }
}
