using static SQLitePCL.raw;

namespace OnboardingSdk;

/// <summary>What SQLite answered. Never leaves the store: <see cref="Translated"/> is what callers see.</summary>
internal sealed class SqliteError(int code, string text, string path) : Exception(text)
{
    /// <summary>The extended result code.</summary>
    public int Code { get; } = code;

    private int Primary => Code & 0xff;

    /// <summary>Whether the connection is worth keeping: it was somebody else's lock, or the disk.</summary>
    public bool KeepsConnection => Primary is SQLITE_BUSY or SQLITE_LOCKED or SQLITE_FULL or SQLITE_TOOBIG or SQLITE_CONSTRAINT or SQLITE_MISMATCH;

    /// <summary>
    /// For the moment, unless it is about the very data: those are tried alone and given up. All else, from a locked file to one whose tables
    /// somebody dropped, can be mended from outside.
    /// </summary>
    public Exception Translated() => Primary is SQLITE_TOOBIG or SQLITE_CONSTRAINT or SQLITE_MISMATCH
        ? new InvalidOperationException($"SQLite does not take this into '{path}': {Details}.", this)
        : new StoreUnavailableException($"The SQLite file '{path}' {Reason}: {Details}.", this) { IsBusy = Primary is SQLITE_BUSY or SQLITE_LOCKED };

    private string Details => $"{Message} (SQLite error {Primary}{(Code == Primary ? "" : $", extended {Code}")})";

    private string Reason => Primary switch
    {
        SQLITE_BUSY or SQLITE_LOCKED => "is locked by another writer",
        SQLITE_FULL => "cannot grow, the disk is full",
        SQLITE_READONLY => "is read-only",
        SQLITE_IOERR => "cannot be read or written",
        SQLITE_CANTOPEN => "cannot be opened or created",
        SQLITE_PERM or SQLITE_AUTH => "may not be accessed",
        SQLITE_CORRUPT => "is damaged; restore it from a backup",
        SQLITE_NOTADB => "is not a SQLite database; check the configured path",
        SQLITE_NOMEM => "found no memory",
        _ => "cannot be used",
    };
}
