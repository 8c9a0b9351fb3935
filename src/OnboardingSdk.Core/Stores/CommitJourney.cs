namespace OnboardingSdk.Stores;

/// <summary>A journey to be stored, if it still is what it was read as.</summary>
/// <param name="Journey">The journey.</param>
/// <param name="ExpectedVersion">The version that it was read with; 0: there was none.</param>
public sealed record CommitJourney(Journey Journey, long ExpectedVersion);
