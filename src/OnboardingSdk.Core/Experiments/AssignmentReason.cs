namespace OnboardingSdk.Journeys;

/// <summary>Why somebody meets a variant of an experiment, or none.</summary>
public enum AssignmentReason
{
    /// <summary>The host forced it. Not counted.</summary>
    Forced,

    /// <summary>It was recorded at the first exposure, and stays.</summary>
    Recorded,

    /// <summary>The draw. To be recorded at the first exposure.</summary>
    Drawn,

    /// <summary>The user had met a flow of this variant before, and goes on with it. Not in the experiment.</summary>
    MetBefore,

    /// <summary>The experiment has not begun, or is over. Not in it.</summary>
    Schedule,

    /// <summary>The experiment is for accounts, and the user has no current one. Not in it.</summary>
    NoAccount,

    /// <summary>Outside the experiment's audience. Not in it.</summary>
    Audience,

    /// <summary>Outside the experiment's share of its layer. Not in it.</summary>
    Layer,

    /// <summary>In another experiment of the layer that still runs. Not in it.</summary>
    OtherExperiment,
}
