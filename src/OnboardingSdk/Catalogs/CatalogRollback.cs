namespace OnboardingSdk;

/// <summary>Where definitions make one catalog, another is to be in force.</summary>
/// <param name="From">Hash of the catalog that it replaces. Definitions that make another one are not concerned: a repaired deployment is in force at once.</param>
/// <param name="To">Hash of the catalog that was gone back to.</param>
/// <param name="At">When.</param>
/// <param name="Why">Why, in the words of whoever did it.</param>
public sealed record CatalogRollback(string From, string To, DateTimeOffset At, string Why);
