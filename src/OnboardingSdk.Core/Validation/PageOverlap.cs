namespace OnboardingSdk.Definitions;

/// <summary>Whether two lists of page patterns can have a page in common.</summary>
internal static class PageOverlap
{
    /// <summary>A guess from an example page of each pattern: good enough for a warning, and right where a pattern is literal.</summary>
    public static bool MayOverlap(IReadOnlyList<PagePattern> left, IReadOnlyList<PagePattern> right) =>
        left.Count == 0 || right.Count == 0 || left.Any(l => right.Any(r => r.Matches(l.Example()) || l.Matches(r.Example())));
}
