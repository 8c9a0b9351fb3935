namespace OnboardingSdk.Journeys;

public sealed partial record Journey
{
    /// <summary>
    /// The journey after an entry: the fold. Pure; its clock is <see cref="Entry.RecordedAt"/>. The version grows by one, unless the entry
    /// is refused. Whether the entry was recorded before is the store's to know.
    /// </summary>
    /// <param name="entry">The entry; it must name this journey's subject.</param>
    /// <param name="catalog">The catalog in force.</param>
    public Applied Apply(Entry entry, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(catalog);
        // An account may have to lose the old name, too.
        return MergedInto is null || entry.Name == EntryNames.UserForgotten
            ? new JourneyFold(this, entry, catalog).Run()
            : Applied.Refused(this, $"The user '{Subject.Id}' was merged into '{MergedInto}'.");
    }

    /// <summary>
    /// The journey that a subject's entries make, in their order. An entry <c>$catalog</c> folds what came before again with the catalog
    /// that it names, as the writer did.
    /// </summary>
    /// <param name="subject">Whose journey.</param>
    /// <param name="entries">All entries of the subject, in the order of the log.</param>
    /// <param name="catalogOf">The catalog with a hash.</param>
    /// <param name="logOf">All entries of a user who was merged into the subject, or into one who was. Default: nobody was.</param>
    /// <exception cref="InvalidOperationException">Somebody was, and <paramref name="logOf"/> is not given.</exception>
    public static Journey Replay(
        SubjectKey subject, IEnumerable<Entry> entries, Func<string, Catalog> catalogOf, Func<SubjectKey, IEnumerable<Entry>>? logOf = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(catalogOf);
        return Replayed(subject, entries, catalogOf, logOf ?? Nobody).Journey;
    }

    private static (Journey Journey, JourneyLog Log) Replayed(
        SubjectKey subject, IEnumerable<Entry> entries, Func<string, Catalog> catalogOf, Func<SubjectKey, IEnumerable<Entry>> logOf)
    {
        var journey = Empty(subject);
        var log = new JourneyLog();
        foreach (var entry in entries)
        {
            var catalog = catalogOf(entry.Catalog);
            if (JourneyLog.SourceOf(entry, subject) is { } source)
            {
                var (from, their) = Replayed(source, logOf(source).TakeWhile(e => e.Id != entry.Id), catalogOf, logOf);
                journey = journey.Merge(from, log, their, entry, catalog).Journey;
            }
            else
            {
                journey = entry.Name switch
                {
                    EntryNames.CatalogChanged => journey.Refold(log, entry, catalog),
                    EntryNames.Merged when entry.Users is [_, var left] && left == subject.Id => journey.MergedBy(entry),
                    _ => journey.Follow(entry, catalog),
                };
            }

            log.Add(entry);
        }

        return (journey, log);
    }

    private static IEnumerable<Entry> Nobody(SubjectKey source) =>
        throw new InvalidOperationException($"{source} was merged into this subject: a replay needs that log too.");

    /// <summary>
    /// The journey as another catalog sees it: facts are counted anew from all entries; recorded milestones, tasks and flow states stay; what
    /// is newly true is added with the time at which it became true.
    /// </summary>
    /// <param name="entries">All entries of the subject so far, in the order of the log. Nobody was merged into it.</param>
    /// <param name="change">The entry <c>$catalog</c> that records the change.</param>
    /// <param name="catalog">The catalog that is in force now.</param>
    public Journey Refold(IEnumerable<Entry> entries, Entry change, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(catalog);
        return Refold(JourneyLog.Of(Subject, entries, Nobody), change, catalog);
    }

    internal Journey Refold(JourneyLog log, Entry change, Catalog catalog)
    {
        var fresh = Folded(log, catalog);
        return new JourneyFold(JourneyMerge.Of(this, fresh, change, catalog), change, catalog).Settle(fresh);
    }

    /// <summary>All that is in the log, counted with a catalog.</summary>
    private Journey Folded(JourneyLog log, Catalog catalog)
    {
        var fresh = Empty(Subject);
        var isTold = log.HasMerged && StartedAtKnown;
        foreach (var (entry, number, isOwn) in log.Lines)
        {
            if (!isOwn && entry.Name.StartsWith('$'))
            {
                // What somebody else did with flows, and was told to be, is in the state already.
                continue;
            }

            if (isTold)
            {
                fresh = fresh with { StartedAt = StartedAt, StartedAtKnown = true };
            }

            fresh = (fresh.Version == number - 1 ? fresh : fresh with { Version = number - 1 }).Follow(entry, catalog);
        }

        return fresh;
    }

    /// <summary>Applies an entry that is in the log: one that another catalog would refuse still happened, and counts as a version.</summary>
    private Journey Follow(Entry entry, Catalog catalog)
    {
        var applied = Apply(entry, catalog);
        return applied.Refusal is null ? applied.Journey : Begin(entry, catalog);
    }

    /// <summary>What every entry does to a journey, whatever it says.</summary>
    internal Journey Begin(Entry entry, Catalog catalog) => this with
    {
        Version = Version + 1,
        UpdatedAt = Max(UpdatedAt, entry.RecordedAt),
        Fingerprint = Fingerprint ?? catalog.Fingerprint,
        StartedAt = StartedAtKnown || StartedAt <= entry.OccurredAt ? StartedAt : entry.OccurredAt,
    };

    internal static DateTimeOffset Max(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;
}
