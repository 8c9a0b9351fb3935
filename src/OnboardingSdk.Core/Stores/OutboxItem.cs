namespace OnboardingSdk.Stores;

/// <summary>A notice that waits in the outbox.</summary>
/// <param name="Number">Its number: ascending in the order of the commits, unique in its queue for ever.</param>
/// <param name="Subject">The journey whose order it keeps.</param>
/// <param name="Entry">The entry that it is about, as it is in the log now.</param>
/// <param name="Content">What was stored with it.</param>
/// <param name="Failure">What came of the tries so far; null: there was none that failed.</param>
public sealed record OutboxItem(long Number, SubjectKey Subject, Entry Entry, ReadOnlyMemory<byte> Content, OutboxFailure? Failure);
