namespace OnboardingSdk;

/// <summary>A connection that only reads, with its statements.</summary>
internal sealed class ReadSession : IDisposable
{
    private readonly Statement begin;
    private readonly Statement end;
    private readonly Statement journey;
    private readonly Statement entry;
    private readonly Statement page;
    private readonly Statement catalog;
    private readonly Statement subjects;

    private ReadSession(Database database, int generation)
    {
        Database = database;
        Generation = generation;
        begin = database.Prepare("BEGIN");
        end = database.Prepare("COMMIT");
        journey = database.Prepare("SELECT epoch, version, content FROM onboarding_journeys WHERE tenant = ?1 AND kind = ?2 AND id = ?3");
        entry = database.Prepare($"SELECT {EntryRow.Columns} FROM onboarding_entries e WHERE e.tenant = ?1 AND e.id = ?2");
        page = database.Prepare($"""
            SELECT p.version, {EntryRow.Columns} FROM onboarding_subject_entries p CROSS JOIN onboarding_entries e ON e.entry = p.entry
            WHERE p.tenant = ?1 AND p.kind = ?2 AND p.subject = ?3 AND p.version > ?4 ORDER BY p.version LIMIT ?5
            """);
        catalog = database.Prepare("SELECT content FROM onboarding_catalogs WHERE hash = ?1");
        subjects = database.Prepare("SELECT id FROM onboarding_journeys WHERE tenant = ?1 AND kind = ?2 AND id > ?3 ORDER BY id LIMIT ?4");
        Outbox = new(database);
    }

    public Database Database { get; }

    public OutboxReader Outbox { get; }

    /// <summary>Which file it reads, if it was replaced.</summary>
    public int Generation { get; }

    public static ReadSession Open(string path, TimeSpan busyTimeout, int generation)
    {
        var database = Database.Open(path, busyTimeout, create: false);
        try
        {
            return new(database, generation);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public Dictionary<SubjectKey, Journey> Load(IReadOnlyCollection<SubjectKey> subjects)
    {
        var found = new Dictionary<SubjectKey, Journey>(subjects.Count);
        InOneMoment(subjects.Count, subjects, keys =>
        {
            foreach (var key in keys)
            {
                if (Read(journey.Bind(1, key.Tenant).Bind(2, (int)key.Kind).Bind(3, key.Id), row => JourneyJson.Read(key, row.Text(0), row.Number(1), row.Bytes(2))) is { } value)
                {
                    found[key] = value;
                }
            }
        });
        return found;
    }

    public Dictionary<string, Entry> Find(string tenant, IReadOnlyCollection<string> ids)
    {
        var found = new Dictionary<string, Entry>(StringComparer.Ordinal);
        InOneMoment(ids.Count, ids, keys =>
        {
            foreach (var id in keys)
            {
                if (Read(entry.Bind(1, tenant).Bind(2, id), row => EntryRow.Read(row, tenant)) is { } value)
                {
                    found[id] = value;
                }
            }
        });
        return found;
    }

    /// <summary>Some entries of a subject after a version, with the versions that they made.</summary>
    public List<(long Version, Entry Entry)> Page(SubjectKey subject, long afterVersion, int size)
    {
        var found = new List<(long, Entry)>();
        page.Bind(1, subject.Tenant).Bind(2, (int)subject.Kind).Bind(3, subject.Id).Bind(4, afterVersion).Bind(5, size);
        try
        {
            while (page.Step())
            {
                found.Add((page.Number(0), EntryRow.Read(page, subject.Tenant, first: 1)));
            }
        }
        finally
        {
            page.Reset();
        }

        return found;
    }

    /// <summary>Ids after one, in the order of the key; no id is the empty text.</summary>
    public List<string> Subjects(string tenant, SubjectKind kind, string? after, int most)
    {
        var found = new List<string>();
        subjects.Bind(1, tenant).Bind(2, (int)kind).Bind(3, after ?? "").Bind(4, most);
        try
        {
            while (subjects.Step())
            {
                found.Add(subjects.Text(0));
            }
        }
        finally
        {
            subjects.Reset();
        }

        return found;
    }

    public byte[]? Catalog(string hash) => Read(catalog.Bind(1, hash), row => row.Bytes(0).ToArray());

    public void Dispose() => Database.Dispose();

    private static T? Read<T>(Statement statement, Func<Statement, T> row) where T : class
    {
        try
        {
            return statement.Step() ? row(statement) : null;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Several reads see the same moment. One needs no transaction for that.</summary>
    private void InOneMoment<T>(int count, T argument, Action<T> work)
    {
        if (count < 2)
        {
            work(argument);
            return;
        }

        begin.Run();
        try
        {
            work(argument);
            end.Run();
        }
        finally
        {
            Database.Rollback();
        }
    }
}
