namespace OnboardingSdk.Definitions;

/// <summary>A field that is not what it was.</summary>
/// <param name="Field">Where it is: <c>title</c>, <c>start.page</c>, <c>steps[create].body</c>.</param>
/// <param name="Before">What it was, as JSON; null: it was not there, so at its default.</param>
/// <param name="After">What it is, as JSON; null: it is not there, so at its default.</param>
public sealed record FieldChange(string Field, string? Before, string? After)
{
    private const int Shown = 120;

    /// <summary>The change in words, long values cut.</summary>
    public override string ToString() => (Before, After) switch
    {
        (null, { } after) => $"{Field} is now {Short(after)}",
        ({ } before, null) => $"{Field} is no longer {Short(before)}",
        var (before, after) => $"{Field} was {Short(before!)}, is {Short(after!)}",
    };

    private static string Short(string json) => json.Length <= Shown ? json : string.Concat(json.AsSpan(0, Shown), "…");
}
