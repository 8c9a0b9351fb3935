namespace OnboardingSdk.Journeys;

/// <summary>What would be if somebody had been drawn into another group.</summary>
internal sealed record Supposition(string Experiment, string Variant);
