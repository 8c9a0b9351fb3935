namespace OnboardingSdk.Stores;

/// <summary>Something to be told to somebody outside, stored in the commit that it is about.</summary>
/// <param name="Queue">Whom it is for: the name of a queue, 1 to 200 characters.</param>
/// <param name="EntryId">The entry of the same commit that it is about.</param>
/// <param name="Subject">The journey of that entry whose order it keeps.</param>
/// <param name="Content">What it says beyond the entry; stores keep it as it is.</param>
public sealed record CommitNotice(string Queue, string EntryId, SubjectKey Subject, ReadOnlyMemory<byte> Content);
