namespace OnboardingSdk.Journeys;

/// <summary>A milestone that was reached.</summary>
/// <param name="At">When its condition first held.</param>
/// <param name="Catalog">Hash of the catalog that it was recorded with.</param>
public sealed record MilestoneState(DateTimeOffset At, string Catalog);
