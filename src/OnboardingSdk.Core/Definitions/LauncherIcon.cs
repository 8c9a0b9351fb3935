namespace OnboardingSdk.Definitions;

/// <summary>The icon of a launcher.</summary>
public enum LauncherIcon
{
    /// <summary>A question mark.</summary>
    Help,

    /// <summary>A speech bubble.</summary>
    Message,

    /// <summary>An open book.</summary>
    Book,

    /// <summary>A megaphone.</summary>
    News,

    /// <summary>A light bulb.</summary>
    Tip,

    /// <summary>A lifebuoy.</summary>
    Support,
}
