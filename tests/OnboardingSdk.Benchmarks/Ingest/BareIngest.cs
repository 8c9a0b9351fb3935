using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OnboardingSdk.Benchmarks;

/// <summary>The floor: Microsoft.Data.Sqlite with prepared commands, the same tables and the same pragmas, and rows that are ready.</summary>
internal sealed class BareIngest : IAsyncDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand entry;
    private readonly SqliteCommand place;
    private readonly SqliteCommand journey;

    private BareIngest(SqliteConnection connection)
    {
        this.connection = connection;
        entry = Prepare(
            "INSERT INTO onboarding_entries (id, name, source, users, account, occurred, recorded, properties, catalog, tenant) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", 10);
        place = Prepare("INSERT INTO onboarding_subject_entries (tenant, kind, subject, version, entry) VALUES ($1, $2, $3, $4, $5)", 5);
        journey = Prepare(
            """
            INSERT INTO onboarding_journeys (tenant, kind, id, epoch, version, content, updated) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (tenant, kind, id) DO UPDATE SET version = excluded.version, content = excluded.content, updated = excluded.updated
            """,
            7);
    }

    public static async Task<BareIngest> OpenAsync(string folder)
    {
        // The product's own store makes the tables: they are the same to the last index.
        var path = Path.Combine(folder, "bare.db");
        await using (var store = new SqliteStore(new() { Path = path }))
        {
            await store.InitializeAsync();
        }

        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864";
        pragmas.ExecuteNonQuery();
        return new(connection);
    }

    public Speed Run(List<BareCommit> commits)
    {
        var meter = Speed.Start();
        foreach (var commit in commits)
        {
            Write(commit);
        }

        return meter(commits.Sum(c => c.Entries.Count));
    }

    public async ValueTask DisposeAsync()
    {
        await entry.DisposeAsync();
        await place.DisposeAsync();
        await journey.DisposeAsync();
        await connection.DisposeAsync();
    }

    public void Write(BareCommit commit)
    {
        using var transaction = connection.BeginTransaction();
        entry.Transaction = place.Transaction = journey.Transaction = transaction;
        foreach (var row in commit.Entries)
        {
            Run(entry, row.Id, row.Name, 0L, row.User, row.Account.Length > 0 ? row.Account : null, row.Occurred, row.Occurred, row.Properties, row.Catalog, "default");
            var number = raw.sqlite3_last_insert_rowid(connection.Handle);
            foreach (var (kind, subject, version) in row.Places)
            {
                Run(place, "default", (long)kind, subject, version, number);
            }
        }

        foreach (var row in commit.Journeys)
        {
            Run(journey, "default", (long)row.Kind, row.Id, row.Epoch, row.Version, row.Content, row.Updated);
        }

        transaction.Commit();
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant texts of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 1; i <= parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter($"${i}", null));
        }

        return command;
    }
}
