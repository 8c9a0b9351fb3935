namespace OnboardingSdk;

/// <summary>Where the SQLite store keeps its file, and how long it waits.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>
    /// The file, relative to the working directory; it and its folder are created if they are missing. It may be the file that the host
    /// keeps its own tables in: all of ours start with <c>onboarding_</c>. Default: <c>onboarding.db</c>.
    /// </summary>
    public string Path { get; set; } = "onboarding.db";

    /// <summary>
    /// How long a call waits for another writer of the same file, before it is a <see cref="StoreUnavailableException"/>; 0 to 60 seconds.
    /// The writer behind <c>TrackAsync</c> tries again by itself, so short is right. Default: 25 ms.
    /// </summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromMilliseconds(25);

    /// <summary>How many connections for reading are kept open; more are opened when needed, and closed again. Default: 4.</summary>
    public int IdleReadConnections { get; set; } = 4;

    /// <summary>
    /// Only look: nothing is created, upgraded or written, and whatever would write is a <see cref="StoreUnavailableException"/>. A file that this version of the SDK would have to upgrade
    /// first is refused, as is one that is not there. For tools beside a running app. Default: false.
    /// </summary>
    public bool ReadOnly { get; set; }

    /// <summary>SQL that the writing connection runs when it opens: how tests make it fail.</summary>
    internal string? WriterSetup { get; set; }

    internal void Validate()
    {
        if (string.IsNullOrWhiteSpace(Path) || Path.Contains('\0'))
        {
            throw new ArgumentException("SqliteStoreOptions.Path is empty: name the file, for instance \"onboarding.db\".");
        }

        if (Path.StartsWith(":memory:", StringComparison.OrdinalIgnoreCase) || Path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"SqliteStoreOptions.Path is \"{Path}\": it must be a file's path. For a store in memory use InMemoryStore.");
        }

        if (BusyTimeout < TimeSpan.Zero || BusyTimeout > TimeSpan.FromMinutes(1))
        {
            throw new ArgumentException($"SqliteStoreOptions.BusyTimeout is {BusyTimeout}: it must be from 0 to 60 seconds.");
        }

        if (IdleReadConnections < 0)
        {
            throw new ArgumentException($"SqliteStoreOptions.IdleReadConnections is {IdleReadConnections}: it must be 0 or more.");
        }
    }
}
