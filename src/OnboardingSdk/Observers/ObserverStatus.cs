namespace OnboardingSdk;

/// <summary>How one observer is doing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsAdded">Whether this process has it; else nobody may be there to deliver what waits.</param>
/// <param name="Waiting">Notices that wait, without those put aside.</param>
/// <param name="Failing">How many of the waiting ones have failed at least once.</param>
/// <param name="PutAside">Notices that were given up, until <see cref="IOnboardingObservers.RetryAsync"/>.</param>
public sealed record ObserverStatus(string Name, bool IsAdded, long Waiting, long Failing, long PutAside);
