namespace OnboardingSdk.Definitions;

/// <summary>How a modal or a survey lies over the page.</summary>
public enum OverlayVariant
{
    /// <summary>In the middle, and the page waits.</summary>
    Dialog,

    /// <summary>Beside the page, which stays usable.</summary>
    SlideOut,
}
