namespace OnboardingSdk;

/// <summary>How the store gets at its file, and what it does when it cannot.</summary>
public sealed partial class SqliteStore
{
    /// <summary>
    /// Work with the writing connection, one at a time. After an error that was not only somebody else's lock or a full disk the connection is
    /// closed: the next call opens it anew, and so finds out whether the cause is gone.
    /// </summary>
    private async ValueTask<T> WriteAsync<TArgument, T>(Func<WriteSession, TArgument, T> work, TArgument argument, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(disposed, this);
        await writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            var session = Open();
            var answer = work(session, argument);

            // After the work and before anybody is told: what went into a file that is gone was not stored.
            return session.Database.HasMoved ? throw Moved() : answer;
        }
        catch (SqliteError error)
        {
            if (!error.KeepsConnection)
            {
                Close();

                // All connections of a process to a file share what one of them found when it opened: where that was read-only, a new one
                // that may write inherits it for as long as an old one lives.
                readers.Clear();
            }

            throw error.Translated();
        }
        catch (StoreVersionException)
        {
            Close();
            throw;
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Work with a reading connection. Only where the file is not ready does it wait for the writing one.</summary>
    private async ValueTask<T> ReadAsync<TArgument, T>(Func<ReadSession, TArgument, T> work, TArgument argument, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(disposed, this);
        if (!ready)
        {
            await InitializeAsync(cancellationToken).ConfigureAwait(false);
        }

        ReadSession? session = null;
        try
        {
            session = readers.Rent();
            if (session.Database.HasMoved)
            {
                movedGeneration = session.Generation;
                session.Dispose();
                session = null;
                await InitializeAsync(cancellationToken).ConfigureAwait(false);
                session = readers.Rent();
            }

            var answer = work(session, argument);
            readers.Return(session);
            return answer;
        }
        catch (SqliteError error)
        {
            session?.Dispose();
            ready &= error.KeepsConnection;
            throw error.Translated();
        }
        catch
        {
            session?.Dispose();
            throw;
        }
    }

    private WriteSession Open()
    {
        if (movedGeneration == readers.Generation || writer is { Database.HasMoved: true })
        {
            _ = Moved();
        }

        if (writer is not null && ready)
        {
            return writer;
        }

        // Reading failed: the tables may be gone, and opening looks at them anew.
        Close();
        vanished &= !File.Exists(path);
        if (vanished)
        {
            throw new StoreUnavailableException(
                $"The SQLite file '{path}' was deleted or moved away while it was in use. Put it back; or, if all progress shall begin anew, restart the app.");
        }

        if (foreignLog && HasLog())
        {
            throw new StoreUnavailableException(
                $"The SQLite file '{path}' was replaced while it was in use, and '{path}-wal' beside it may belong to the old file: used together they "
                + $"would damage the new one. Stop the app, delete '{path}-wal' and '{path}-shm', and start it again.");
        }

        foreignLog = false;
        try
        {
            if (!options.ReadOnly)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The folder of the SQLite file '{path}' cannot be created: {e.Message}", e);
        }

        writer = WriteSession.Open(path, options, schema);
        ready = true;
        return writer;
    }

    private StoreUnavailableException Moved()
    {
        Close();
        readers.Clear();
        vanished = !File.Exists(path);
        foreignLog = HasLog();
        return new($"The SQLite file '{path}' was deleted or replaced while it was in use.");
    }

    private bool HasLog() => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    private void Close()
    {
        ready = false;
        writer?.Dispose();
        writer = null;
    }
}
