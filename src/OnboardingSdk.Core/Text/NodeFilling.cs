using System.Globalization;

namespace OnboardingSdk.Definitions;

/// <summary>Puts values into nodes that were read from Markdown. What it puts in is text: no value becomes a node.</summary>
internal readonly struct NodeFilling(FilledValues values, CultureInfo culture)
{
    public IReadOnlyList<TextNode> Of(IReadOnlyList<TextNode> nodes) => Closed(Filled(nodes), isBeginning: true, isEnd: true);

    private List<TextNode> Filled(IReadOnlyList<TextNode> nodes)
    {
        var filled = new List<TextNode>(nodes.Count);
        foreach (var node in nodes)
        {
            switch (node.Kind)
            {
                case TextNodeKind.Text:
                    Add(filled, node with { Value = values.In(node.Value!) });
                    break;
                case TextNodeKind.Code or TextNodeKind.Preformatted:
                    filled.Add(node with { Value = values.In(node.Value!).Replace(Placeholders.Gap.ToString(), "", StringComparison.Ordinal) });
                    break;
                case TextNodeKind.Image:
                    AddImage(filled, node);
                    break;
                case TextNodeKind.Link:
                    AddLink(filled, node);
                    break;
                default:
                    AddContainer(filled, node, Filled(node.Children));
                    break;
            }
        }

        return filled;
    }

    private void AddLink(List<TextNode> nodes, TextNode link)
    {
        var children = Filled(link.Children);
        if (!Placeholders.IsIn(link.Address))
        {
            AddContainer(nodes, link, children);
        }
        else if (values.InAddress(link.Address!) is { } address && SafeAddress.IsLink(address))
        {
            AddContainer(nodes, link with { Address = address }, children);
        }
        else
        {
            children.ForEach(child => Add(nodes, child));
        }
    }

    private void AddImage(List<TextNode> nodes, TextNode image)
    {
        var words = GapClosing.Of(values.In(image.Alternative ?? ""), culture);
        var address = Placeholders.IsIn(image.Address) ? values.InAddress(image.Address!) : image.Address;
        Add(nodes, SafeAddress.IsImage(address) ? image with { Address = address, Alternative = words } : new(TextNodeKind.Text) { Value = words });
    }

    /// <summary>What holds nothing but a gap is one itself: no empty bold text is left behind.</summary>
    private static void AddContainer(List<TextNode> nodes, TextNode container, List<TextNode> children) =>
        Add(nodes, IsWithinLine(container.Kind) && children is [{ Kind: TextNodeKind.Text, Value: [Placeholders.Gap] }]
            ? children[0]
            : container with { Children = children });

    private static void Add(List<TextNode> nodes, TextNode node)
    {
        if (node.Kind != TextNodeKind.Text)
        {
            nodes.Add(node);
        }
        else if (nodes is [.., { Kind: TextNodeKind.Text } last])
        {
            nodes[^1] = last with { Value = last.Value + node.Value };
        }
        else if (node.Value!.Length > 0)
        {
            nodes.Add(node);
        }
    }

    private List<TextNode> Closed(IReadOnlyList<TextNode> nodes, bool isBeginning, bool isEnd)
    {
        var closed = new List<TextNode>(nodes.Count);
        for (var i = 0; i < nodes.Count; i++)
        {
            var (node, begins, ends) = (nodes[i], isBeginning && closed.Count == 0, isEnd && i == nodes.Count - 1);
            var within = IsWithinLine(node.Kind);
            Add(closed, node.Kind == TextNodeKind.Text
                ? node with { Value = GapClosing.Of(node.Value!, culture, begins, ends) }
                : node with { Children = Closed(node.Children, !within || begins, !within || ends) });
        }

        return closed;
    }

    private static bool IsWithinLine(TextNodeKind kind) =>
        kind is TextNodeKind.Text or TextNodeKind.Bold or TextNodeKind.Italic or TextNodeKind.Strikethrough or TextNodeKind.Link;
}
