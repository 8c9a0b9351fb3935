namespace OnboardingSdk.Journeys;

/// <summary>Somebody was exposed to an experiment for the first time, and stays in the variant.</summary>
/// <param name="Experiment">The experiment's id.</param>
/// <param name="Variant">The variant, or <c>holdout</c>.</param>
/// <param name="At">When.</param>
public sealed record ExperimentAssigned(string Experiment, string Variant, DateTimeOffset At) : Change;
