using System.Buffers;
using System.Text;
using System.Text.Unicode;
using SQLitePCL;
using static SQLitePCL.raw;

namespace OnboardingSdk;

/// <summary>A prepared statement. Parameters are numbered from 1, columns from 0, as SQLite has it.</summary>
internal sealed class Statement(Database database, sqlite3_stmt handle) : IDisposable
{
    private const int StackBytes = 1024;

    public Statement Bind(int parameter, long value)
    {
        database.Check(sqlite3_bind_int64(handle, parameter, value));
        return this;
    }

    /// <exception cref="ArgumentException">The text has half of a surrogate pair: in UTF-8 it would be mistaken for another.</exception>
    public Statement Bind(int parameter, string? value)
    {
        if (value is null)
        {
            database.Check(sqlite3_bind_null(handle, parameter));
            return this;
        }

        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        var rented = most > StackBytes ? ArrayPool<byte>.Shared.Rent(most) : null;
        var buffer = rented ?? stackalloc byte[StackBytes];
        var status = Utf8.FromUtf16(value, buffer, out _, out var length, replaceInvalidSequences: false);
        var code = status == OperationStatus.Done ? sqlite3_bind_text(handle, parameter, buffer[..length]) : SQLITE_OK;
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        database.Check(code);
        return status == OperationStatus.Done ? this : throw new ArgumentException("A text has half of a surrogate pair.");
    }

    /// <summary>Text that is UTF-8 already.</summary>
    public Statement BindText(int parameter, ReadOnlySpan<byte> value)
    {
        database.Check(sqlite3_bind_text(handle, parameter, value));
        return this;
    }

    public Statement BindBlob(int parameter, ReadOnlySpan<byte> value)
    {
        database.Check(sqlite3_bind_blob(handle, parameter, value));
        return this;
    }

    /// <summary>The next row, if there is one. At the end, and after an error, the statement is ready for its next use.</summary>
    public bool Step()
    {
        var code = sqlite3_step(handle);
        if (code == SQLITE_ROW)
        {
            return true;
        }

        try
        {
            database.Check(code);
        }
        finally
        {
            sqlite3_reset(handle);
        }

        return false;
    }

    /// <summary>Runs it to its end.</summary>
    public void Run()
    {
        while (Step())
        {
        }
    }

    /// <summary>Ends a statement whose rows were not all read: an open one would hold the log.</summary>
    public void Reset() => sqlite3_reset(handle);

    public long Number(int column) => sqlite3_column_int64(handle, column);

    /// <summary>The bytes of a text or blob, valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => sqlite3_column_blob(handle, column);

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public string? TextOrNull(int column) => sqlite3_column_type(handle, column) == SQLITE_NULL ? null : Text(column);

    public void Dispose() => handle.Dispose();
}
