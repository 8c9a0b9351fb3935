namespace OnboardingSdk.Definitions;

/// <summary>The ways in which a tour moves on from a step. <see cref="Event"/> and <see cref="Condition"/> are the server's; the others are what the browser sees.</summary>
public enum AdvanceKind
{
    /// <summary>By the Next button.</summary>
    Button,

    /// <summary>By a click on the target.</summary>
    Click,

    /// <summary>By a recorded event.</summary>
    Event,

    /// <summary>By the target's being filled and left.</summary>
    Input,

    /// <summary>By the user's coming to a page.</summary>
    Route,

    /// <summary>By a time on screen, in a tab that is visible.</summary>
    Delay,

    /// <summary>By a condition over what was recorded.</summary>
    Condition,
}
