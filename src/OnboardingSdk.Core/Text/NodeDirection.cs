namespace OnboardingSdk.Definitions;

/// <summary>Lets each block of a text read in the direction of its language.</summary>
internal static class NodeDirection
{
    public static IReadOnlyList<TextNode> Of(IReadOnlyList<TextNode> nodes, bool isRightToLeft, bool pageIsRightToLeft) =>
        [.. nodes.Select(node => node.Kind is TextNodeKind.Paragraph or TextNodeKind.Heading || (node.Kind == TextNodeKind.ListItem && !HasBlocks(node))
            ? node with { Children = Line(node.Children, isRightToLeft, pageIsRightToLeft) }
            : node with { Children = Of(node.Children, isRightToLeft, pageIsRightToLeft) })];

    private static IReadOnlyList<TextNode> Line(IReadOnlyList<TextNode> children, bool isRightToLeft, bool pageIsRightToLeft) =>
        Direction.Around(Words(children), isRightToLeft, pageIsRightToLeft) is not var (before, behind) ? children
            : behind.Length == 0 ? [new(TextNodeKind.Text) { Value = before }, .. children]
            : [new(TextNodeKind.Text) { Value = before }, .. children, new(TextNodeKind.Text) { Value = behind }];

    private static bool HasBlocks(TextNode item) => item.Children.Any(c => c.Kind is TextNodeKind.Paragraph or TextNodeKind.BulletList or TextNodeKind.NumberedList or TextNodeKind.Quote);

    private static string Words(IReadOnlyList<TextNode> nodes) => string.Concat(nodes.Select(n => n.Value ?? n.Alternative ?? Words(n.Children)));
}
