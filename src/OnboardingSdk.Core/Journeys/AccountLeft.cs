namespace OnboardingSdk.Journeys;

/// <summary>A user has left an account.</summary>
/// <param name="Account">The account.</param>
public sealed record AccountLeft(string Account) : Change;
