using System.Collections.Concurrent;

namespace OnboardingSdk;

/// <summary>Idle connections for reading. Nobody waits for one: where none is idle another is opened.</summary>
internal sealed class ReadPool(string path, SqliteStoreOptions options) : IDisposable
{
    private readonly ConcurrentStack<ReadSession> idle = new();
    private int generation;
    private volatile bool disposed;

    /// <summary>Counts the files that were opened one after the other.</summary>
    public int Generation => Volatile.Read(ref generation);

    public ReadSession Rent() => idle.TryPop(out var session) ? session : ReadSession.Open(path, options.BusyTimeout, Generation);

    public void Return(ReadSession session)
    {
        if (disposed || session.Generation != Generation || idle.Count >= options.IdleReadConnections)
        {
            session.Dispose();
            return;
        }

        idle.Push(session);
        if (disposed)
        {
            Clear();
        }
    }

    /// <summary>Closes all: those that are in use when they are returned.</summary>
    public void Clear()
    {
        Interlocked.Increment(ref generation);
        while (idle.TryPop(out var session))
        {
            session.Dispose();
        }
    }

    public void Dispose()
    {
        disposed = true;
        Clear();
    }
}
