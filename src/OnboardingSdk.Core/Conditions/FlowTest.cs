namespace OnboardingSdk.Definitions;

/// <summary>States of a flow that a condition can ask for.</summary>
public enum FlowTest
{
    /// <summary>Never started, never on screen.</summary>
    NotStarted,
    /// <summary>Has been on screen at least once, whatever came of it.</summary>
    Seen,
    /// <summary>Started and not ended.</summary>
    Active,
    /// <summary>Went through to its end.</summary>
    Completed,
    /// <summary>Closed by the user before its end.</summary>
    Dismissed,
    /// <summary>Completed or dismissed: seen, and no longer active.</summary>
    Ended,
    /// <summary>A task of the launch plan that is not done was due on an earlier day.</summary>
    Overdue,
}
