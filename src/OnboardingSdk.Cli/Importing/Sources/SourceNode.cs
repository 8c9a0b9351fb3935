namespace OnboardingSdk.Cli.Importing;

/// <summary>A value of a file that another tool has written.</summary>
/// <param name="line">Its line, from 1.</param>
internal abstract class SourceNode(int line)
{
    public int Line { get; } = line;

    /// <summary>The value, short enough for a sentence.</summary>
    public abstract string Short { get; }
}

/// <summary>A text, a number, a truth value, or nothing.</summary>
internal sealed class SourceScalar(int line, string? text) : SourceNode(line)
{
    private const int Longest = 60;

    /// <summary>As it is written; null for nothing.</summary>
    public string? Text { get; } = text;

    public override string Short
    {
        get
        {
            var flat = string.Join(' ', (Text ?? "null").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return flat.Length <= Longest ? flat : flat[..(Longest - 1)] + "…";
        }
    }
}

/// <summary>A list.</summary>
internal sealed class SourceList(int line, IReadOnlyList<SourceNode> items) : SourceNode(line)
{
    public IReadOnlyList<SourceNode> Items { get; } = items;

    public override string Short => Items.Count <= 4 && Items.All(item => item is SourceScalar) ? string.Join(", ", Items.Select(item => item.Short)) : $"a list of {Items.Count}";
}

/// <summary>Fields by name, in the order in which they are written.</summary>
internal sealed class SourceMap(int line, IReadOnlyList<KeyValuePair<string, SourceNode>> members) : SourceNode(line)
{
    public IReadOnlyList<KeyValuePair<string, SourceNode>> Members { get; } = members;

    public SourceNode? this[string name] => Members.FirstOrDefault(member => member.Key == name).Value;

    public override string Short => Members.Count == 0 ? "empty" : string.Join(", ", Members.Take(4).Select(member => member.Key)) + (Members.Count > 4 ? ", …" : "");
}
