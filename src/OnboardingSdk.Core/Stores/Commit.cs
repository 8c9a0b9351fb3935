namespace OnboardingSdk.Stores;

/// <summary>What is committed together: entries, and the journeys that they made.</summary>
/// <param name="Entries">The entries, in order, each with the journeys that take it in and the version that it makes of each.</param>
/// <param name="Journeys">The journeys as they are after the last of the entries, each subject once.</param>
public sealed record Commit(IReadOnlyList<CommitEntry> Entries, IReadOnlyList<CommitJourney> Journeys)
{
    /// <summary>What is to be told of it, in order; stored with it, in the outbox. Default: nothing.</summary>
    public IReadOnlyList<CommitNotice> Notices { get; init; } = [];

    /// <summary>
    /// Refuses what no store can keep, before anything is written: texts that are no keys (<see cref="KeyText"/>), an id or a subject that is
    /// there twice, an entry with other subjects than its own (<see cref="Entry.Subjects"/>), versions that do not follow each other, notices
    /// of entries that are not in it. Every store calls it first.
    /// </summary>
    /// <exception cref="ArgumentException">What is wrong. Another try would not help.</exception>
    public void Validate() => CommitValidation.Validate(this);
}
