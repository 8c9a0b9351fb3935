namespace OnboardingSdk.Stores;

/// <summary>What a queue of the outbox holds.</summary>
/// <param name="Queue">The queue's name.</param>
/// <param name="Waiting">How many notices wait, without those put aside.</param>
/// <param name="PutAside">How many are put aside.</param>
/// <param name="Failing">How many of the waiting ones have failed at least once.</param>
public sealed record OutboxCount(string Queue, long Waiting, long PutAside, long Failing);
