namespace OnboardingSdk.Definitions;

/// <summary>From when on an event counts that a step waits for.</summary>
public enum AdvanceSince
{
    /// <summary>Since this run of the tour started: a user who did it a moment too early does not wait for ever. The default.</summary>
    Tour,

    /// <summary>Since the step became the current one: it has to be done again.</summary>
    Step,

    /// <summary>At any time: a user who has ever done it does not meet the step.</summary>
    Ever,
}
