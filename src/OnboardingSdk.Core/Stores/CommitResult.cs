namespace OnboardingSdk.Stores;

/// <summary>What came of a commit: it happened whole, or not at all.</summary>
/// <param name="Committed">Whether it is durable now.</param>
/// <param name="Conflicts">Subjects whose stored version or epoch was not the expected one.</param>
/// <param name="Repeats">Ids of entries that were stored before.</param>
public sealed record CommitResult(bool Committed, IReadOnlyList<SubjectKey> Conflicts, IReadOnlyList<string> Repeats)
{
    /// <summary>It is durable.</summary>
    public static CommitResult Done { get; } = new(true, [], []);
}
