namespace OnboardingSdk.Definitions;

/// <summary>Where a banner is.</summary>
public enum BannerPosition
{
    /// <summary>Above the page.</summary>
    Top,

    /// <summary>Below the page.</summary>
    Bottom,

    /// <summary>In an element of the page.</summary>
    Inline,
}
