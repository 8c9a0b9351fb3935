namespace OnboardingSdk.Definitions;

/// <summary>The side on which a slide-out comes; mirrored on right-to-left pages.</summary>
public enum OverlaySide
{
    /// <summary>Right (left on a right-to-left page).</summary>
    Right,

    /// <summary>Left (right on a right-to-left page).</summary>
    Left,
}
