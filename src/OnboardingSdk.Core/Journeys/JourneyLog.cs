namespace OnboardingSdk.Journeys;

/// <summary>
/// A subject's log, and those of all who were merged into it, as one row of lines in the order in which they were recorded
/// (docs/decisions/0010). Without a merge it is the log itself, numbered by version.
/// </summary>
internal sealed class JourneyLog
{
    private List<LogLine> lines = [];
    private long version;

    public IReadOnlyList<LogLine> Lines => lines;

    /// <summary>Whether somebody was merged into the subject.</summary>
    public bool HasMerged { get; private set; }

    /// <param name="subject">Whose.</param>
    /// <param name="entries">Its own entries, in the order of its journey.</param>
    /// <param name="logOf">The own entries of somebody who was merged into it, or into one of those.</param>
    public static JourneyLog Of(SubjectKey subject, IEnumerable<Entry> entries, Func<SubjectKey, IEnumerable<Entry>> logOf)
    {
        var log = new JourneyLog();
        foreach (var entry in entries)
        {
            if (SourceOf(entry, subject) is { } source)
            {
                log.Take(Of(source, logOf(source).TakeWhile(e => e.Id != entry.Id), logOf));
            }

            log.Add(entry);
        }

        return log;
    }

    /// <summary>Who was merged into a subject by an entry; null: nobody.</summary>
    public static SubjectKey? SourceOf(Entry entry, SubjectKey into) =>
        entry.Name == EntryNames.Merged && into.Kind == SubjectKind.User && entry.Users is [var target, var source] && target == into.Id
            ? SubjectKey.User(source, entry.Tenant)
            : null;

    public void Add(Entry entry) => lines.Add(new(entry, ++version, IsOwn: true));

    /// <summary>
    /// Puts the lines of another log between these, by the time at which they were recorded, and gives all of them numbers that end below that of the entry
    /// that comes next. What a reset cleared stays out, and one of this subject's clears nothing that was not its own.
    /// </summary>
    /// <returns>Where the lines of each went.</returns>
    public (Renumbering Own, Renumbering Other) Take(JourneyLog source)
    {
        // Who did nothing moves nothing.
        HasMerged |= source.lines.Count > 0;
        var known = lines.Select(l => l.Entry.Id).ToHashSet(StringComparer.Ordinal);
        var others = source.lines[(source.LastReset() + 1)..].FindAll(l => !known.Contains(l.Entry.Id));
        var all = Together(others);
        var first = version + 1 - all.Count;
        var numbers = new Dictionary<string, long>(all.Count, StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            all[i] = all[i] with { Number = first + i };
            numbers[all[i].Entry.Id] = first + i;
        }

        var moved = (Moved(lines), Moved(source.lines.FindAll(l => numbers.ContainsKey(l.Entry.Id))));
        lines = all;
        return moved;

        Renumbering Moved(List<LogLine> of) => new([.. of.Select(l => l.Number)], [.. of.Select(l => numbers[l.Entry.Id])], first - 1);
    }

    /// <summary>Each in its own order; of two at the same moment this subject's comes first.</summary>
    private List<LogLine> Together(List<LogLine> others)
    {
        var all = new List<LogLine>(lines.Count + others.Count);
        var own = LastReset() + 1;
        all.AddRange(lines[..own]);
        foreach (var other in others)
        {
            while (own < lines.Count && lines[own].Entry.RecordedAt <= other.Entry.RecordedAt)
            {
                all.Add(lines[own++]);
            }

            all.Add(other with { IsOwn = false });
        }

        all.AddRange(lines[own..]);
        return all;
    }

    private int LastReset() => lines.FindLastIndex(l => l.IsOwn && l.Entry.Name == EntryNames.Reset);
}
