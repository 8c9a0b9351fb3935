using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace OnboardingSdk.Definitions;

/// <summary>
/// Pages that belong together: <c>/projects/*</c>. In the path <c>*</c> is one or more characters within a segment, <c>**</c>
/// any number of segments and <c>{id}</c> one segment with a name. <c>?tab=board</c> asks for a parameter with that value
/// (<c>?tab=*</c>: with any), whatever others there are and in whatever order; <c>#x</c> asks for that fragment, and one with
/// wildcards or named parts (<c>#/boards/{id}</c>) is compared as a path is. A path is compared decoded, without case and without its trailing slash. Matching takes time in proportion to pattern × address.
/// </summary>
public sealed class PagePattern : IEquatable<PagePattern>
{
    /// <summary>The longest pattern allowed.</summary>
    public const int MaxLength = 512;

    private readonly PathPart[] path;
    private readonly QueryPart[] query;
    private readonly string? fragment;

    /// <summary>The segments of a fragment with wildcards or named parts; empty: it is compared as it is.</summary>
    private readonly PathPart[] route;

    private PagePattern(string text, PathPart[] path, QueryPart[] query, string? fragment, PathPart[] route)
    {
        this.route = route;
        Text = text;
        this.path = path;
        this.query = query;
        this.fragment = fragment;
        IsLiteral = path.All(part => part.IsLiteral) && query.All(part => part.Value is not null) && route.Length == 0;
    }

    /// <summary>The pattern as it was written. Two patterns are equal when their texts are.</summary>
    public string Text { get; }

    /// <summary>Whether it is one address: no wildcard, no named part.</summary>
    public bool IsLiteral { get; }

    /// <summary>The first segment of all paths that it matches, decoded; empty: only the root; null: it may be any.</summary>
    internal string? FirstSegment => path.Length == 0 ? "" : path[0].Literal;

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static PagePattern Parse(string text) =>
        TryParse(text, out var pattern, out var error) ? pattern : throw new FormatException(error);

    /// <summary>Reads a pattern, or says in a sentence why it is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PagePattern? pattern, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        error = PagePatternParser.Parse(text, out var path, out var query, out var fragment, out var route);
        pattern = error is null ? new(text, path, query, fragment, route) : null;
        return error is null;
    }

    /// <summary>Whether an address is one of these pages.</summary>
    public bool Matches(PageAddress address) => Match(address) is not null;

    /// <summary>The named parts of an address that matches, decoded; null where it does not match.</summary>
    public IReadOnlyDictionary<string, string>? Match(PageAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if ((fragment is not null && route.Length == 0 && fragment != address.Fragment) || !Array.TrueForAll(query, part => part.Matches(address)))
        {
            return null;
        }

        var (found, behind) = (new string[path.Length], new string[route.Length]);
        return Match(path, address.Segments, found) && (route.Length == 0 || (address.Fragment is { } now && Match(route, Segments(now), behind))) ? Named(found, behind) : null;
    }

    /// <summary>
    /// The concrete address, if there is one: the pattern is literal, or its named parts are also named by the pattern of the
    /// page that the user is on. Null where some part of it stays unknown.
    /// </summary>
    /// <param name="current">The page that the user is on.</param>
    /// <param name="currentPattern">The pattern that brought the user there, if any.</param>
    public string? TryBuild(PageAddress current, PagePattern? currentPattern)
    {
        ArgumentNullException.ThrowIfNull(current);
        var known = IsLiteral ? null : currentPattern?.Match(current);
        var address = new StringBuilder();
        if (!Append(address, path, known, lead: true))
        {
            return null;
        }

        if (Array.Exists(query, part => part.Value is null))
        {
            return null;
        }

        if (address.Length == 0)
        {
            address.Append('/');
        }

        for (var i = 0; i < query.Length; i++)
        {
            address.Append(i == 0 ? '?' : '&').Append(query[i].Text);
        }

        if (route.Length > 0)
        {
            return Append(address.Append('#'), route, known, lead: false) ? address.ToString() : null;
        }

        return fragment is null ? address.ToString() : address.Append(Text.AsSpan(Text.IndexOf('#', StringComparison.Ordinal))).ToString();
    }

    private static bool Append(StringBuilder address, PathPart[] parts, IReadOnlyDictionary<string, string>? known, bool lead)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if ((part.IsLiteral ? part.Text : part.Name is { } name ? Escape(known?.GetValueOrDefault(name)) : null) is not { } value)
            {
                return false;
            }

            if (lead || i > 0)
            {
                address.Append('/');
            }

            address.Append(value);
        }

        return true;
    }

    /// <summary>Whether every page of another pattern gives the parts that an address of this one needs.</summary>
    internal bool CanBuildFrom(PagePattern other) =>
        Array.TrueForAll(query, part => part.Value is not null)
        && path.Concat(route).All(part => part.IsLiteral || (part.Name is { } name && other.path.Concat(other.route).Any(p => p.Name == name)));

    /// <summary>Some page that the pattern matches.</summary>
    internal PageAddress Example() => PageAddress.Parse(
        string.Concat(path.Where(p => !p.IsAnyDepth).Select(p => "/" + Some(p)))
        + (query.Length == 0 ? "" : "?" + string.Join('&', query.Select(p => p.Text)))
        + (route.Length > 0 ? "#" + string.Join('/', route.Where(p => !p.IsAnyDepth).Select(Some)) : fragment is null ? "" : Text[Text.IndexOf('#', StringComparison.Ordinal)..]));

    private static string Some(PathPart part) => part.Name is null ? part.Text.Replace("*", "x", StringComparison.Ordinal) : "x";

    /// <summary>Of a fragment; a slash at its end says nothing, as in a path.</summary>
    private static string[] Segments(string fragment) => (fragment.Length > 1 ? fragment.TrimEnd('/') : fragment).Split('/');

    /// <inheritdoc/>
    public bool Equals(PagePattern? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PagePattern);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The pattern as it was written.</summary>
    public override string ToString() => Text;

    // Each '**' is first tried with nothing and then takes one segment more whenever what follows it does not fit. Only the latest
    // '**' ever has to give: an earlier one that took more would only leave less for the rest. So this is pattern × address at worst.
    private static bool Match(PathPart[] path, string[] segments, string[] found)
    {
        int at = 0, part = 0, restart = -1, taken = 0;
        while (at < segments.Length)
        {
            if (part < path.Length && path[part].IsAnyDepth)
            {
                restart = part++;
                taken = at;
            }
            else if (part < path.Length && path[part].Matches(segments[at]))
            {
                found[part++] = segments[at++];
            }
            else if (restart >= 0)
            {
                part = restart + 1;
                at = ++taken;
            }
            else
            {
                return false;
            }
        }

        return part == path.Length || (part == path.Length - 1 && path[part].IsAnyDepth);
    }

    private Dictionary<string, string> Named(string[] found, string[] behind)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (part, value) in path.Zip(found).Concat(route.Zip(behind)))
        {
            if (part.Name is { } name)
            {
                named[name] = value;
            }
        }

        return named;
    }

    // A part that would be resolved away ('..') must not lead to another page than the one that the author meant.
    private static string? Escape(string? value) => value is null or "." or ".." ? null : Uri.EscapeDataString(value);
}
