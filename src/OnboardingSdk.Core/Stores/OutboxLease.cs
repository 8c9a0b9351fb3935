namespace OnboardingSdk.Stores;

/// <summary>The right to deliver a queue's notices, for a while.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Owner">Who has it: a text that nobody else uses, 1 to 200 characters.</param>
/// <param name="Until">When it ends, if it is not prolonged.</param>
public sealed record OutboxLease(string Queue, string Owner, DateTimeOffset Until);
