namespace OnboardingSdk.Definitions;

/// <summary>Where a popover goes, relative to its target. It flips and shifts where there is no room.</summary>
public enum Placement
{
    /// <summary>Where there is most room.</summary>
    Auto,
    /// <summary>Above, centred.</summary>
    Top,
    /// <summary>Above, aligned with the start.</summary>
    TopStart,
    /// <summary>Above, aligned with the end.</summary>
    TopEnd,
    /// <summary>Below, centred.</summary>
    Bottom,
    /// <summary>Below, aligned with the start.</summary>
    BottomStart,
    /// <summary>Below, aligned with the end.</summary>
    BottomEnd,
    /// <summary>Left, centred (right on a right-to-left page).</summary>
    Left,
    /// <summary>Left, aligned with the top.</summary>
    LeftStart,
    /// <summary>Left, aligned with the bottom.</summary>
    LeftEnd,
    /// <summary>Right, centred (left on a right-to-left page).</summary>
    Right,
    /// <summary>Right, aligned with the top.</summary>
    RightStart,
    /// <summary>Right, aligned with the bottom.</summary>
    RightEnd,
    /// <summary>In the middle of the window; the target, if any, is only lit.</summary>
    Center,
}
