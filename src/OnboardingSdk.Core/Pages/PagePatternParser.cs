namespace OnboardingSdk.Definitions;

/// <summary>Reads the parts of a <see cref="PagePattern"/>, or says in a sentence why it cannot.</summary>
internal static class PagePatternParser
{
    public static string? Parse(string text, out PathPart[] path, out QueryPart[] query, out string? fragment, out PathPart[] route)
    {
        route = [];
        path = [];
        query = [];
        fragment = null;
        if (text.Length == 0)
        {
            return "A page pattern is not empty; '/**' is every page.";
        }

        if (text.Length > PagePattern.MaxLength)
        {
            return $"A page pattern has at most {PagePattern.MaxLength} characters.";
        }

        if (text[0] != '/')
        {
            return text.Contains("://", StringComparison.Ordinal)
                ? "A page pattern is a path without scheme and host, such as '/projects/*'."
                : $"A page pattern starts with '/': '/{Shorten(text)}'.";
        }

        foreach (var c in text)
        {
            if (c is '\\' or '"' or '<' or '>' || char.IsControl(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c))
            {
                return $"A page pattern cannot contain the character U+{(int)c:X4}; write it percent-encoded.";
            }
        }

        var (rest, hash) = PageAddress.Cut(text, '#');
        var (before, parameters) = PageAddress.Cut(rest, '?');
        var names = new HashSet<string>(StringComparer.Ordinal);
        fragment = string.IsNullOrEmpty(hash) ? null : PageAddress.Decode(hash);
        return ReadPath(before, names, out path) ?? ReadQuery(parameters, out query) ?? ReadRoute(hash, names, out route);
    }

    /// <summary>A fragment is compared as it is, unless a wildcard or a named part makes it the path of a router.</summary>
    private static string? ReadRoute(string? hash, HashSet<string> names, out PathPart[] route)
    {
        route = [];
        if (hash is null || hash.IndexOfAny(['*', '{', '}']) < 0)
        {
            return null;
        }

        var parts = new List<PathPart>();
        foreach (var (segment, at) in hash.TrimEnd('/').Split('/').Select((segment, at) => (segment, at)))
        {
            // What is before the first slash: nothing, or '!'.
            PathPart? part = PathPart.Of("");
            if ((at > 0 || segment.Length > 0) && ReadSegment(segment, names, out part) is { } error)
            {
                return error;
            }

            parts.Add(part!);
        }

        route = [.. parts];
        return null;
    }

    private static string? ReadPath(string text, HashSet<string> names, out PathPart[] path)
    {
        path = [];
        var trimmed = text.TrimEnd('/');
        if (trimmed.Length == 0)
        {
            return text.Length > 1 ? EmptySegment : null;
        }

        var parts = new List<PathPart>();
        foreach (var segment in trimmed[1..].Split('/'))
        {
            if (ReadSegment(segment, names, out var part) is { } error)
            {
                return error;
            }

            // '**/**' is '**': one of them is enough, and less work.
            if (!part!.IsAnyDepth || parts.Count == 0 || !parts[^1].IsAnyDepth)
            {
                parts.Add(part);
            }
        }

        path = [.. parts];
        return null;
    }

    private static string? ReadSegment(string segment, HashSet<string> names, out PathPart? part)
    {
        part = null;
        if (segment.Length == 0)
        {
            return EmptySegment;
        }

        if (segment is "." or "..")
        {
            return $"A page pattern cannot contain '{segment}': browsers resolve it before they ask for a page.";
        }

        if (segment == "**")
        {
            part = PathPart.AnyDepth();
            return null;
        }

        if (segment.Contains("**", StringComparison.Ordinal))
        {
            return $"'**' stands for whole segments: write '/**/' instead of '{segment}'.";
        }

        if (segment.IndexOfAny(['{', '}']) < 0)
        {
            part = PathPart.Of(segment);
            return null;
        }

        var name = segment.Length > 2 && segment[0] == '{' && segment[^1] == '}' ? segment[1..^1] : null;
        if (name is null || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
        {
            return $"A named part is a whole segment of letters, digits, '-' and '_' in braces, such as '{{id}}', not '{segment}'.";
        }

        part = PathPart.Named(segment, name);
        return names.Add(name) ? null : $"The name '{{{name}}}' is there twice.";
    }

    private static string? ReadQuery(string? text, out QueryPart[] query)
    {
        query = [];
        var parts = new List<QueryPart>();
        foreach (var parameter in (text ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = PageAddress.Cut(parameter.Replace('+', ' '), '=');
            if (name.Length == 0 || name.Contains('*', StringComparison.Ordinal))
            {
                return $"'{parameter}' does not name a parameter of the query.";
            }

            if (value is not null and not "*" && value.Contains('*', StringComparison.Ordinal))
            {
                return $"In a query '*' stands for a whole value: '{name}=*'.";
            }

            parts.Add(new(parameter, PageAddress.Decode(name), value is null or "*" ? null : PageAddress.Decode(value)));
        }

        query = [.. parts];
        return null;
    }

    private const string EmptySegment = "A page pattern cannot contain '//': every segment has at least one character.";

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
