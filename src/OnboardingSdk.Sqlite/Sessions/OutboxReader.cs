namespace OnboardingSdk;

/// <summary>Reads the outbox.</summary>
internal sealed class OutboxReader(Database database)
{
    private readonly Statement waiting = database.Prepare("""
        SELECT number, tenant, kind, subject, content, tries, failed, due, entry FROM onboarding_outbox WHERE queue = ?1 AND aside = 0 ORDER BY number
        """);

    private readonly Statement entry = database.Prepare($"SELECT {EntryRow.Columns} FROM onboarding_entries e WHERE e.entry = ?1");

    private readonly Statement counts = database.Prepare("""
        SELECT queue, count(*) FILTER (WHERE aside = 0), count(*) FILTER (WHERE aside = 1), count(*) FILTER (WHERE aside = 0 AND tries > 0)
        FROM onboarding_outbox GROUP BY queue ORDER BY queue
        """);

    /// <summary>Whoever is passed over costs a step along the key and no row of the log. Both statements see one moment, that of the first.</summary>
    public IReadOnlyList<OutboxItem> Read(string queue, IReadOnlyCollection<SubjectKey> except, int most)
    {
        var found = new List<OutboxItem>();
        waiting.Bind(1, queue);
        try
        {
            while (found.Count < most && waiting.Step())
            {
                var subject = new SubjectKey(waiting.Text(1), (SubjectKind)waiting.Number(2), waiting.Text(3));
                if (!except.Contains(subject))
                {
                    found.Add(new(waiting.Number(0), subject, Entry(waiting.Number(8), subject.Tenant), waiting.Bytes(4).ToArray(), Failure()));
                }
            }
        }
        finally
        {
            waiting.Reset();
        }

        return found;
    }

    public IReadOnlyList<OutboxCount> Count()
    {
        var found = new List<OutboxCount>();
        while (counts.Step())
        {
            found.Add(new(counts.Text(0), counts.Number(1), counts.Number(2), counts.Number(3)));
        }

        return found;
    }

    private Entry Entry(long row, string tenant)
    {
        try
        {
            // A notice goes with its subject, and the entry with the last of its subjects: it is there.
            return entry.Bind(1, row).Step() ? EntryRow.Read(entry, tenant) : throw new InvalidOperationException($"The log has lost the entry of a notice (row {row}).");
        }
        finally
        {
            entry.Reset();
        }
    }

    private OutboxFailure? Failure() => waiting.Number(5) is > 0 and var tries
        ? new(waiting.Number(0), (int)tries, Times.From(waiting.Number(6)), Times.From(waiting.Number(7)))
        : null;
}
