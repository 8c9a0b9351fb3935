namespace OnboardingSdk;

/// <summary>The one connection that writes, with its statements.</summary>
internal sealed class WriteSession : IDisposable
{
    /// <summary>Two processes that start at once create the schema one after the other: this is not the time to fail fast.</summary>
    private static readonly TimeSpan UpgradeTimeout = TimeSpan.FromSeconds(5);

    private readonly SchemaUpgrade schema;
    private readonly Statement begin;
    private readonly Statement commit;
    private readonly Statement version;

    private WriteSession(Database database, SchemaUpgrade schema)
    {
        Database = database;
        this.schema = schema;
        begin = database.Prepare("BEGIN IMMEDIATE");
        commit = database.Prepare("COMMIT");
        version = database.Prepare(SchemaUpgrade.VersionSql);
        Outbox = new(database);
        Commits = new(database, Outbox);
        Odds = new(database);
        Forgets = new(database);
    }

    public Database Database { get; }

    public CommitWriter Commits { get; }

    public OddsWriter Odds { get; }

    public OutboxWriter Outbox { get; }

    public ForgetWriter Forgets { get; }

    /// <summary>Opens the file, creates or upgrades what is in it and makes sure of its settings; where it is only to be read, none of that.</summary>
    public static WriteSession Open(string path, SqliteStoreOptions options, SchemaUpgrade schema)
    {
        var database = Database.Open(path, UpgradeTimeout, create: !options.ReadOnly);
        try
        {
            if (options.ReadOnly)
            {
                schema.RequireCurrent(database);
                database.Execute("PRAGMA query_only = ON");
                return new(database, schema);
            }

            // The version first: a file that is newer is left as it is.
            schema.Run(database);
            if (database.Text("PRAGMA journal_mode") != "wal")
            {
                database.Execute("PRAGMA journal_mode = WAL");
            }

            // FULL: a commit is on the disk when it returns. The two next lines matter on macOS only, whose fsync does not do that.
            database.Execute("PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA journal_size_limit = 67108864");
            database.BusyTimeout(options.BusyTimeout);
            var session = new WriteSession(database, schema);
            if (options.WriterSetup is { } setup)
            {
                database.Execute(setup);
            }

            return session;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Does some work in a transaction. It is taken back unless it says Keep.</summary>
    public T Transact<TArgument, T>(Func<WriteSession, TArgument, (T Answer, bool Keep)> work, TArgument argument)
    {
        begin.Run();
        try
        {
            version.Step();
            var found = version.Number(0);
            version.Reset();
            schema.Require(Database, found);
            var (answer, keep) = work(this, argument);
            if (keep)
            {
                commit.Run();
            }

            return answer;
        }
        finally
        {
            Database.Rollback();
        }
    }

    public void Dispose() => Database.Dispose();
}
