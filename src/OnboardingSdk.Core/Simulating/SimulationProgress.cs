namespace OnboardingSdk.Simulating;

/// <summary>How far a simulation is.</summary>
/// <param name="Users">Users that were looked at.</param>
/// <param name="Accounts">Accounts that were looked at.</param>
/// <param name="Entries">Entries that were read.</param>
public readonly record struct SimulationProgress(int Users, int Accounts, long Entries);
