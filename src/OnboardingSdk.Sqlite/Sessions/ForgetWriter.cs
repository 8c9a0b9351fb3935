namespace OnboardingSdk;

/// <summary>Forgets a subject, inside a transaction that is open.</summary>
internal sealed class ForgetWriter(Database database)
{
    // The rows that it changes are not those that it walks along, and the order is that of the key: changing them under way is safe.
    private readonly Statement entries = database.Prepare($"""
        SELECT e.entry, {EntryRow.Columns} FROM onboarding_subject_entries p CROSS JOIN onboarding_entries e ON e.entry = p.entry
        WHERE p.tenant = ?1 AND p.kind = ?2 AND p.subject = ?3 ORDER BY p.version
        """);

    private readonly Statement updateEntry = database.Prepare(EntryRow.UpdateSql);

    private readonly Statement deleteEntry = database.Prepare("DELETE FROM onboarding_entries WHERE entry = ?1");

    private readonly Statement deletePlaces = database.Prepare(
        "DELETE FROM onboarding_subject_entries WHERE tenant = ?1 AND kind = ?2 AND subject = ?3");

    private readonly Statement deleteJourney = database.Prepare("DELETE FROM onboarding_journeys WHERE tenant = ?1 AND kind = ?2 AND id = ?3");

    private readonly Statement deleteNotices = database.Prepare("DELETE FROM onboarding_outbox WHERE tenant = ?1 AND kind = ?2 AND subject = ?3");

    /// <summary>With all who were merged into it.</summary>
    public void Write(SubjectKey subject)
    {
        var merged = new List<SubjectKey>();
        Bind(entries, subject);
        try
        {
            while (entries.Step())
            {
                var entry = EntryRow.Read(entries, subject.Tenant, first: 1);
                Write(entries.Number(0), entry.Without(subject));
                if (entry.AlsoForgotten(subject) is { } source)
                {
                    merged.Add(source);
                }
            }
        }
        finally
        {
            entries.Reset();
        }

        Bind(deletePlaces, subject).Run();
        Bind(deleteJourney, subject).Run();
        Bind(deleteNotices, subject).Run();
        merged.ForEach(Write);
    }

    private void Write(long row, Entry? left)
    {
        if (left is null)
        {
            deleteEntry.Bind(1, row).Run();
        }
        else
        {
            EntryRow.Bind(updateEntry, left).Bind(10, row).Run();
        }
    }

    private static Statement Bind(Statement statement, SubjectKey subject) =>
        statement.Bind(1, subject.Tenant).Bind(2, (int)subject.Kind).Bind(3, subject.Id);
}
