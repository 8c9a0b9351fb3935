namespace OnboardingSdk.Definitions;

/// <summary>The corner in which a launcher floats.</summary>
public enum LauncherPosition
{
    /// <summary>Below, at the end of the line: right on a left-to-right page.</summary>
    BottomEnd,

    /// <summary>Below, at the start of the line.</summary>
    BottomStart,
}
