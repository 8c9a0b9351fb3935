namespace OnboardingSdk;

/// <summary>Where a notice comes from.</summary>
public enum NoticeOrigin
{
    /// <summary>Something was recorded as it happened, or a little later.</summary>
    Live,

    /// <summary>A changed catalog has found something that was true before: a new milestone that the user had reached last year, say.</summary>
    NewCatalog,

    /// <summary>A back-fill with <see cref="BackfillOptions.NotifyObservers"/>.</summary>
    Backfill,

    /// <summary>Two users became one, and together they have what neither had: a milestone of three projects, say, of two and one.</summary>
    Merge,
}
