namespace OnboardingSdk.Definitions;

/// <summary>A range of counts, both edges included.</summary>
/// <param name="AtLeast">The least. Default 0 when only <paramref name="AtMost"/> is given.</param>
/// <param name="AtMost">The most; null: no limit.</param>
public readonly record struct CountRange(int AtLeast, int? AtMost = null)
{
    /// <summary>The largest number that is written.</summary>
    internal const int MostWritten = 1_000_000;

    /// <summary>At least once.</summary>
    public static CountRange Once { get; } = new(1);

    /// <summary>Whether a count lies in the range.</summary>
    public bool Contains(long count) => count >= AtLeast && (AtMost is not { } most || count <= most);

    /// <summary>How many occurrences must be known to answer.</summary>
    internal int Needed => Math.Max(AtLeast, AtMost is { } most ? most + 1 : 0);
}
