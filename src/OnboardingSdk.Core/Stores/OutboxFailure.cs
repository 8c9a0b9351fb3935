namespace OnboardingSdk.Stores;

/// <summary>What came of the tries to deliver a notice.</summary>
/// <param name="Number">The notice's number.</param>
/// <param name="Tries">How many failed.</param>
/// <param name="Since">When the first did.</param>
/// <param name="Next">When it is to be tried again; null: it is put aside until <see cref="IOutbox.BringBackAsync"/>.</param>
public sealed record OutboxFailure(long Number, int Tries, DateTimeOffset Since, DateTimeOffset? Next);
