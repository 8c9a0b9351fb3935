namespace OnboardingSdk.Definitions;

/// <summary>What a tracker listens for.</summary>
public enum TrackerTrigger
{
    /// <summary>A click on the target, each one.</summary>
    Click,

    /// <summary>The target is in view, once in a page view.</summary>
    Seen,

    /// <summary>The user is on one of its pages, once in a page view.</summary>
    Page,
}
