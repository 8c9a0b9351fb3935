namespace OnboardingSdk.Definitions;

/// <summary>Reads texts that stand in the shape of a definition, with ids where that has lists.</summary>
internal sealed class TextTree(Findings found, bool hasSources)
{
    private const int MaxDepth = 8;

    private readonly List<TextLeaf> texts = [];
    private readonly List<(string Path, SourceLocation At)> omitted = [];

    public IReadOnlyList<TextLeaf> Texts => texts;

    /// <summary>The objects that say <c>"omit": true</c>.</summary>
    public IReadOnlyList<(string Path, SourceLocation At)> Omitted => omitted;

    public void Read(string path, Node node, SourceLocation nameAt, int depth = 0)
    {
        switch (node)
        {
            case ScalarNode { Value.Text: { } text }:
                texts.Add(new(path, text, null, node.Location));
                break;
            case ScalarNode { Value.Boolean: true } when !hasSources && path.EndsWith("/omit", StringComparison.Ordinal):
                omitted.Add((path[..^"/omit".Length], nameAt));
                break;
            case ObjectNode leaf when hasSources && Leaf(leaf) is var (text, source):
                texts.Add(new(path, text, source, leaf["text"]!.Location));
                break;
            case ObjectNode tree when depth < MaxDepth:
                foreach (var member in tree.Members)
                {
                    Read(path.Length == 0 ? member.Name : $"{path}/{member.Name}", member.Value, member.Location, depth + 1);
                }

                break;
            default:
                Fields.WrongType(found, path[(path.LastIndexOf('/') + 1)..], hasSources ? "a text, an object with 'text' and 'source', or an object with texts" : "a text or an object with texts", node);
                break;
        }
    }

    private static (string Text, string Source)? Leaf(ObjectNode node) =>
        node.Members.Count == 2 && node["text"] is ScalarNode { Value.Text: { } text } && node["source"] is ScalarNode { Value.Text: { } source } ? (text, source) : null;
}

/// <summary>A text in a tree of them.</summary>
internal sealed record TextLeaf(string Path, string Text, string? Source, SourceLocation Location);
