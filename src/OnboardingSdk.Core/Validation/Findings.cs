namespace OnboardingSdk.Definitions;

/// <summary>What loader and validation have found so far.</summary>
internal sealed class Findings
{
    private readonly List<Diagnostic> items = [];

    public IReadOnlyList<Diagnostic> Items => items;

    /// <summary>Told which fields the reader knows of an object that it has read: so that what describes the format elsewhere can be compared with it.</summary>
    public Action<string, IReadOnlyCollection<string>>? Asked { get; init; }

    public void Error(string code, SourceLocation location, string message) =>
        items.Add(new(code, Severity.Error, message, location));

    public void Warning(string code, SourceLocation location, string message) =>
        items.Add(new(code, Severity.Warning, message, location));

    /// <summary>In the order in which a person works through them.</summary>
    public static IReadOnlyList<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .OrderBy(d => d.Location.File, StringComparer.Ordinal)
            .ThenBy(d => d.Location.Line)
            .ThenBy(d => d.Location.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)
            .Distinct(),
    ];
}
