using SQLitePCL;
using static SQLitePCL.raw;

namespace OnboardingSdk;

/// <summary>
/// One connection, used by one thread at a time. Not Microsoft.Data.Sqlite's: that one answers a lock by sleeping 150 ms at a time until
/// its command timeout (at least a second) has passed, and finds every parameter by its name again in every row.
/// </summary>
internal sealed class Database : IDisposable
{
    private readonly sqlite3 handle;
    private readonly List<Statement> statements = [];

    private Database(sqlite3 handle, string path)
    {
        this.handle = handle;
        Path = path;
    }

    public string Path { get; }

    public bool HasMoved => Library.HasMoved(handle, Path);

    public int Changes => sqlite3_changes(handle);

    public long LastRowId => sqlite3_last_insert_rowid(handle);

    public bool InTransaction => sqlite3_get_autocommit(handle) == 0;

    public static Database Open(string path, TimeSpan busyTimeout, bool create)
    {
        Library.Initialize();
        var flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (create ? SQLITE_OPEN_CREATE : 0);
        var code = sqlite3_open_v2(path, out var handle, flags, null);
        var database = new Database(handle, path);
        try
        {
            database.Check(code);
            sqlite3_extended_result_codes(handle, 1);
            database.BusyTimeout(busyTimeout);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>SQLite itself waits for a lock, in steps of 1 to 25 ms.</summary>
    public void BusyTimeout(TimeSpan time) => Check(sqlite3_busy_timeout(handle, (int)time.TotalMilliseconds));

    /// <summary>Runs one or more statements and throws away what they answer.</summary>
    public void Execute(string sql) => Check(sqlite3_exec(handle, sql));

    /// <summary>A statement that is kept for as long as the connection.</summary>
    public Statement Prepare(string sql)
    {
        Check(sqlite3_prepare_v3(handle, sql, SQLITE_PREPARE_PERSISTENT, out var statement));
        statements.Add(new(this, statement));
        return statements[^1];
    }

    /// <summary>The first column of a statement's first row; null: no row.</summary>
    public long? Number(string sql)
    {
        Check(sqlite3_prepare_v2(handle, sql, out var prepared));
        using var statement = new Statement(this, prepared);
        return statement.Step() ? statement.Number(0) : null;
    }

    /// <summary>The first column of a statement's first row as text.</summary>
    public string? Text(string sql)
    {
        Check(sqlite3_prepare_v2(handle, sql, out var prepared));
        using var statement = new Statement(this, prepared);
        return statement.Step() ? statement.Text(0) : null;
    }

    /// <summary>Takes back a transaction, if one is open; some errors end it by themselves.</summary>
    public void Rollback()
    {
        if (InTransaction)
        {
            Execute("ROLLBACK");
        }
    }

    public void Check(int code)
    {
        if (code is not SQLITE_OK and not SQLITE_ROW and not SQLITE_DONE)
        {
            throw Error(code);
        }
    }

    public void Dispose()
    {
        foreach (var statement in statements)
        {
            statement.Dispose();
        }

        handle.Dispose();
    }

    private SqliteError Error(int code) => handle.IsInvalid
        ? new(code, sqlite3_errstr(code).utf8_to_string(), Path)
        : new(sqlite3_extended_errcode(handle) is var extended && (extended & 0xff) == (code & 0xff) ? extended : code, sqlite3_errmsg(handle).utf8_to_string(), Path);
}
