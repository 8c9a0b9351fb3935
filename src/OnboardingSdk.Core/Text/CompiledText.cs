using System.Collections.Concurrent;

namespace OnboardingSdk.Definitions;

/// <summary>A text of a catalog in one culture: read when it is first shown, and never again.</summary>
/// <param name="source">The text.</param>
/// <param name="culture">The culture that it is written in: whose plural rule, numbers and direction it has.</param>
internal sealed class CompiledText(string source, string culture)
{
    private const int MostKept = 1_000;

    private readonly TextTemplate template = TextTemplate.Parse(source);
    private readonly bool isRightToLeft = Direction.IsRightToLeft(culture);
    private readonly ConcurrentDictionary<(int Shape, string PathBase, bool PageIsRightToLeft), IReadOnlyList<TextNode>> bodies = new();
    private readonly string?[] lines = new string?[2];

    public string Culture => culture;

    public bool IsRightToLeft => isRightToLeft;

    public IReadOnlyList<TextVariable> Variables => template.Variables;

    public string Line(TextRenderer renderer)
    {
        if (template.Variables.Count > 0)
        {
            var values = renderer.ValuesOf(this);
            return Directed(GapClosing.Of(values.In(template.Shape(renderer.ShapeOf(template, culture))), renderer.CultureOf(culture)), renderer);
        }

        ref var line = ref lines[renderer.PageIsRightToLeft ? 1 : 0];
        return line ??= Directed(template.Shape(0), renderer);
    }

    public IReadOnlyList<TextNode> Body(TextRenderer renderer)
    {
        if (template.Variables.Count == 0)
        {
            return Kept((0, renderer.PathBase, renderer.PageIsRightToLeft), directed: true);
        }

        var nodes = Kept((renderer.ShapeOf(template, culture), renderer.PathBase, false), directed: false);
        var filled = new NodeFilling(renderer.ValuesOf(this), renderer.CultureOf(culture)).Of(nodes);
        return NodeDirection.Of(filled, isRightToLeft, renderer.PageIsRightToLeft);
    }

    private IReadOnlyList<TextNode> Kept((int Shape, string PathBase, bool PageIsRightToLeft) key, bool directed)
    {
        if (bodies.TryGetValue(key, out var known))
        {
            return known;
        }

        // A PathBase may come from a proxy's header, and so from anybody.
        if (bodies.Count >= MostKept)
        {
            bodies.Clear();
        }

        var nodes = Below(key.PathBase, Markdown.Parse(template.Shape(key.Shape)));
        return bodies.GetOrAdd(key, directed ? NodeDirection.Of(nodes, isRightToLeft, key.PageIsRightToLeft) : nodes);
    }

    private string Directed(string text, TextRenderer renderer) =>
        Direction.Around(text, isRightToLeft, renderer.PageIsRightToLeft) is var (before, behind) ? before + text + behind : text;

    /// <summary>Authors write the host's own paths without its PathBase.</summary>
    private static IReadOnlyList<TextNode> Below(string pathBase, IReadOnlyList<TextNode> nodes) => pathBase.Length == 0
        ? nodes
        : [.. nodes.Select(n => n with { Address = n.Address is ['/', ..] path ? pathBase + path : n.Address, Children = Below(pathBase, n.Children) })];
}
