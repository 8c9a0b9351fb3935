namespace OnboardingSdk;

/// <summary>A catalog came into force: with a deployment, or by a rollback.</summary>
/// <param name="Hash">The catalog's hash.</param>
/// <param name="At">When it came into force first, after the one before.</param>
/// <param name="By">What brought it: <see cref="OnboardingOptions.Release"/>, or the words of whoever rolled back or forward.</param>
/// <param name="IsRollback">Whether somebody went back to it.</param>
public sealed record CatalogPublish(string Hash, DateTimeOffset At, string By, bool IsRollback);
