namespace OnboardingSdk.Definitions;

/// <summary>A JSON array.</summary>
internal sealed class ArrayNode(SourceLocation location, IReadOnlyList<Node> items) : Node(location)
{
    public IReadOnlyList<Node> Items { get; } = items;

    public override string What => "a list";
}
