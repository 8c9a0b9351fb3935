namespace OnboardingSdk;

/// <summary>A user, or an account, was exposed to an experiment for the first time, and stays in the variant.</summary>
public sealed record ExperimentNotice : Notice
{
    /// <summary>The experiment's id.</summary>
    public required string Experiment { get; init; }

    /// <summary>The variant, or <c>holdout</c>.</summary>
    public required string Variant { get; init; }
}
