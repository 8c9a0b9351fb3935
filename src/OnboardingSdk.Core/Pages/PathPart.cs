namespace OnboardingSdk.Definitions;

/// <summary>One segment of a pattern's path.</summary>
internal sealed class PathPart
{
    private readonly string[] pieces;

    private PathPart(string text, string? name, bool isAnyDepth, string[] pieces)
    {
        Text = text;
        Name = name;
        IsAnyDepth = isAnyDepth;
        this.pieces = pieces;
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The name in <c>{name}</c>.</summary>
    public string? Name { get; }

    /// <summary>Whether it is <c>**</c>.</summary>
    public bool IsAnyDepth { get; }

    /// <summary>The segment that it matches, decoded; null: it may match several.</summary>
    public string? Literal => IsLiteral ? pieces[0] : null;

    public bool IsLiteral => Name is null && !IsAnyDepth && pieces.Length == 1;

    public static PathPart Named(string text, string name) => new(text, name, false, []);

    public static PathPart AnyDepth() => new("**", null, true, []);

    public static PathPart Of(string text) => new(text, null, false, [.. text.Split('*').Select(PageAddress.Decode)]);

    /// <summary>Whether it matches one segment. Each piece is looked for once, from where the one before it ended.</summary>
    public bool Matches(string segment)
    {
        if (Name is not null)
        {
            return segment.Length > 0;
        }

        if (pieces.Length == 1)
        {
            return segment.Equals(pieces[0], StringComparison.OrdinalIgnoreCase);
        }

        var rest = segment.AsSpan();
        var last = pieces[^1];
        if (!rest.StartsWith(pieces[0], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        rest = rest[pieces[0].Length..];
        foreach (var piece in pieces.AsSpan(1..^1))
        {
            // A star takes at least one character, so the piece may begin at the second one of the rest.
            var at = rest.IsEmpty ? -1 : rest[1..].IndexOf(piece, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            rest = rest[(at + 1 + piece.Length)..];
        }

        return rest.Length > last.Length && rest.EndsWith(last, StringComparison.OrdinalIgnoreCase);
    }
}
