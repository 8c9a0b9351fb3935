namespace OnboardingSdk;

/// <summary>Writes a commit, inside a transaction that is open.</summary>
internal sealed class CommitWriter(Database database, OutboxWriter outbox)
{
    private readonly Statement insertEntry = database.Prepare(EntryRow.InsertSql);

    private readonly Statement insertPlace = database.Prepare(
        "INSERT INTO onboarding_subject_entries (tenant, kind, subject, version, entry) VALUES (?1, ?2, ?3, ?4, ?5)");

    private readonly Statement insertJourney = database.Prepare("""
        INSERT INTO onboarding_journeys (tenant, kind, id, epoch, version, content, updated) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT DO NOTHING
        """);

    private readonly Statement updateJourney = database.Prepare("""
        UPDATE onboarding_journeys SET version = ?5, content = ?6, updated = ?7
        WHERE tenant = ?1 AND kind = ?2 AND id = ?3 AND epoch = ?4 AND version = ?8
        """);

    /// <summary>
    /// Writes, and asks of each row whether it changed: that is compare-and-set. Where something stands in the way it goes on, to name all
    /// that does, and the caller takes everything back.
    /// </summary>
    public CommitResult Write(Commit commit)
    {
        List<SubjectKey>? conflicts = null;
        List<string>? repeats = null;
        var rows = commit.Notices.Count > 0 ? new Dictionary<(string Tenant, string Id), long>() : null;
        foreach (var (journey, expected) in commit.Journeys)
        {
            if (!Write(journey, expected))
            {
                (conflicts ??= []).Add(journey.Subject);
            }
        }

        foreach (var (entry, places) in commit.Entries)
        {
            EntryRow.Bind(insertEntry, entry).Bind(10, entry.Tenant).Run();
            if (database.Changes == 0)
            {
                (repeats ??= []).Add(entry.Id);
            }
            else if (conflicts is null)
            {
                var row = database.LastRowId;
                rows?.Add((entry.Tenant, entry.Id), row);
                Write(places, row);
            }
        }

        if (conflicts is null && repeats is null && rows is not null)
        {
            outbox.Write(commit.Notices, rows);
        }

        return conflicts is null && repeats is null ? CommitResult.Done : new(false, conflicts ?? [], repeats ?? []);
    }

    private bool Write(Journey journey, long expected)
    {
        var (tenant, kind, id) = journey.Subject;
        var statement = expected == 0 ? insertJourney : updateJourney;
        statement
            .Bind(1, tenant)
            .Bind(2, (int)kind)
            .Bind(3, id)
            .Bind(4, journey.Epoch)
            .Bind(5, journey.Version)
            .BindText(6, JourneyJson.Write(journey));
        statement = journey.UpdatedAt is { } updated ? statement.Bind(7, updated.UtcTicks) : statement.Bind(7, null);
        (expected == 0 ? statement : statement.Bind(8, expected)).Run();
        return database.Changes == 1;
    }

    private void Write(IReadOnlyList<SubjectVersion> places, long entry)
    {
        for (var i = 0; i < places.Count; i++)
        {
            var ((tenant, kind, id), version) = places[i];
            insertPlace.Bind(1, tenant).Bind(2, (int)kind).Bind(3, id).Bind(4, version).Bind(5, entry).Run();
        }
    }
}
