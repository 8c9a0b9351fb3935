namespace OnboardingSdk.Cli.Importing;

/// <summary>Moodle's patterns of pages, which are those of SQL's LIKE, as ours.</summary>
internal static class MoodlePages
{
    public static IReadOnlyList<string> Convert(string? like)
    {
        if (string.IsNullOrEmpty(like) || like.Trim('%') is "" or "/")
        {
            return like is "FRONTPAGE" ? ["/"] : [];
        }

        if (like == "FRONTPAGE")
        {
            return ["/"];
        }

        // At the end % stands for a query, which does not matter here, or for pages below.
        var below = like.EndsWith('%');
        var text = like.TrimEnd('%').TrimEnd('/');
        text = (text.StartsWith('/') ? text : "/" + text.TrimStart('%')).Replace("%", "*", StringComparison.Ordinal);
        var page = text.Contains('?', StringComparison.Ordinal) ? text : below ? text + "/**" : text;
        return PagePattern.TryParse(page, out _, out _) ? [page] : [];
    }
}
