namespace OnboardingSdk.Definitions;

/// <summary>The user is in a variant of an experiment, or meets it without being in the experiment.</summary>
/// <param name="Experiment">The experiment's id.</param>
/// <param name="Variant">The variant's name, or <c>holdout</c>.</param>
public sealed record ExperimentCondition(string Experiment, string Variant) : Condition;
