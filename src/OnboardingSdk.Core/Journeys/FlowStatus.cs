namespace OnboardingSdk.Journeys;

/// <summary>How far a flow is, for one user.</summary>
public enum FlowStatus
{
    /// <summary>Never started.</summary>
    NotStarted,

    /// <summary>Started and not ended.</summary>
    Active,

    /// <summary>Went through to its end.</summary>
    Completed,

    /// <summary>Closed before its end.</summary>
    Dismissed,
}
