namespace OnboardingSdk.Definitions;

/// <summary>The kinds of flow.</summary>
public enum FlowKind
{
    /// <summary>Ordered steps that point at parts of the page.</summary>
    Tour,

    /// <summary>Tasks that tick themselves off.</summary>
    Checklist,

    /// <summary>An announcement over the page, or beside it.</summary>
    Modal,

    /// <summary>A line above, below or in the page.</summary>
    Banner,

    /// <summary>A beacon on a part of the page, and a card that it opens.</summary>
    Hint,

    /// <summary>Questions.</summary>
    Survey,

    /// <summary>Shows nothing, and records an event.</summary>
    Tracker,

    /// <summary>Something on the page that opens something.</summary>
    Launcher,

    /// <summary>A place for who looks for help.</summary>
    ResourceCenter,

    /// <summary>Something new, listed in the resource centers.</summary>
    Announcement,
}
