namespace OnboardingSdk.Definitions;

/// <summary>What ends the repetitions of a flow.</summary>
public enum RepeatUntil
{
    /// <summary>A run that was completed is the last.</summary>
    Completed,

    /// <summary>A run that was completed or dismissed is the last.</summary>
    Ended,

    /// <summary>Neither: only the number of runs is limited.</summary>
    Never,
}
