namespace OnboardingSdk;

/// <summary>What came of telling an observer.</summary>
/// <param name="Delivered">Whether it came through.</param>
/// <param name="Failure">What to remember of one that failed; null: it came through, or the process ends, and nothing is remembered.</param>
internal readonly record struct CallOutcome(bool Delivered, OutboxFailure? Failure);
