namespace OnboardingSdk.Definitions;

/// <summary>
/// A page that a user is on: path, query and fragment, below the host's PathBase. It comes from a browser, so anything is
/// accepted; what makes no sense simply matches no pattern.
/// </summary>
public sealed class PageAddress
{
    private PageAddress(string text, string path, string[] segments, ILookup<string, string> query, string? fragment)
    {
        Text = text;
        Path = path;
        Segments = segments;
        Query = query;
        Fragment = fragment;
    }

    /// <summary>The address as it was given, with a leading slash.</summary>
    public string Text { get; }

    /// <summary>The path as it was given, with a leading slash.</summary>
    public string Path { get; }

    /// <summary>The parameters of the query, decoded. Names are compared without case; one that is absent has no values.</summary>
    public ILookup<string, string> Query { get; }

    /// <summary>The fragment, decoded and without its <c>#</c>, or null where there is none.</summary>
    public string? Fragment { get; }

    /// <summary>The path's segments, each percent-decoded by itself, so that <c>%2F</c> never becomes a separator.</summary>
    internal string[] Segments { get; }

    /// <summary>Reads an address such as <c>/projects/5?tab=board#x</c>. Never throws; nothing is the root.</summary>
    public static PageAddress Parse(string? text)
    {
        text = string.IsNullOrEmpty(text) ? "/" : text[0] == '/' ? text : "/" + text;
        var (rest, fragment) = Cut(text, '#');
        var (path, query) = Cut(rest, '?');
        return new(text, path, SegmentsOf(path), ParametersOf(query), string.IsNullOrEmpty(fragment) ? null : Decode(fragment));
    }

    /// <summary>The address.</summary>
    public override string ToString() => Text;

    internal static string Decode(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;

    internal static (string Before, string? After) Cut(string text, char separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }

    private static string[] SegmentsOf(string path)
    {
        var trimmed = path.TrimEnd('/');
        return trimmed.Length == 0 ? [] : [.. trimmed[1..].Split('/').Select(Decode)];
    }

    private static ILookup<string, string> ParametersOf(string? query) =>
        (query ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(parameter => Cut(parameter.Replace('+', ' '), '='))
            .ToLookup(p => Decode(p.Before), p => Decode(p.After ?? ""), StringComparer.OrdinalIgnoreCase);
}
