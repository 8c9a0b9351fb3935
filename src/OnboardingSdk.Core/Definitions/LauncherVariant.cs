namespace OnboardingSdk.Definitions;

/// <summary>How a launcher looks.</summary>
public enum LauncherVariant
{
    /// <summary>A round button with an icon.</summary>
    Icon,

    /// <summary>A button with an icon and its label.</summary>
    Text,

    /// <summary>A point on its target.</summary>
    Beacon,
}
