using System.Runtime.CompilerServices;

namespace OnboardingSdk;

/// <summary>
/// Keeps journeys and the log in one SQLite file, which may be the host's own. A commit is on the disk when it returns (write-ahead log,
/// <c>synchronous=FULL</c>): it survives a killed process and a power cut. Several processes on one machine may share the file. Reads do
/// not wait for writes. The work is done on the calling thread: a read takes microseconds, a commit as long as the disk needs.
/// </summary>
public sealed partial class SqliteStore : IOnboardingStore
{
    private const int PageSize = 200;

    private readonly SqliteStoreOptions options;
    private readonly string path;
    private readonly TimeProvider clock;
    private readonly SchemaUpgrade schema;
    private readonly ReadPool readers;
    private readonly SemaphoreSlim writing = new(1, 1);
    private WriteSession? writer;
    private volatile bool ready;

    /// <summary>The generation of a reading connection that found its file gone.</summary>
    private volatile int movedGeneration = -1;
    private bool foreignLog;

    /// <summary>Nothing is at the path any more. To begin anew by ourselves would be to lose everybody's progress without a word.</summary>
    private bool vanished;
    private volatile bool disposed;

    /// <summary>A store over a file. Nothing is opened yet.</summary>
    /// <param name="options">The file, and how long to wait.</param>
    /// <param name="clock">The clock; it only dates upgrades, catalogs and checks. Default: the system's.</param>
    /// <exception cref="ArgumentException">An option is wrong; the message says which.</exception>
    public SqliteStore(SqliteStoreOptions options, TimeProvider? clock = null) : this(options, clock, Migrations.All)
    {
    }

    internal SqliteStore(SqliteStoreOptions options, TimeProvider? clock, IReadOnlyList<Migration> migrations)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        this.options = options;
        this.clock = clock ?? TimeProvider.System;
        path = Path.GetFullPath(options.Path);
        schema = new(migrations, this.clock);
        readers = new(path, options);
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync(CancellationToken cancellationToken = default) =>
        await WriteAsync(static (_, _) => true, 0, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<SubjectKey, Journey>> LoadAsync(
        IReadOnlyCollection<SubjectKey> subjects, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        return await ReadAsync(static (session, keys) => session.Load(keys), subjects, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<string, Entry>> FindEntriesAsync(
        string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(ids);
        return await ReadAsync(static (session, of) => session.Find(of.tenant, of.ids), (tenant, ids), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Entry> ReadEntriesAsync(
        SubjectKey subject, long afterVersion = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var page = await ReadAsync(
                static (session, of) => session.Page(of.subject, of.afterVersion, PageSize), (subject, afterVersion), cancellationToken).ConfigureAwait(false);
            foreach (var (version, entry) in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                afterVersion = version;
                yield return entry;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<string>> ReadSubjectsAsync(
        string tenant, SubjectKind kind, string? after, int most, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return await ReadAsync(static (session, of) => session.Subjects(of.tenant, of.kind, of.after, of.most), (tenant, kind, after, most), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<ReadOnlyMemory<byte>?> LoadCatalogAsync(string hash, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hash);
        var content = await ReadAsync(static (session, of) => session.Catalog(of), hash, cancellationToken).ConfigureAwait(false);
        return content is null ? default(ReadOnlyMemory<byte>?) : content;
    }

    /// <summary>Closes the file. What is under way is finished first.</summary>
    public async ValueTask DisposeAsync()
    {
        await writing.WaitAsync().ConfigureAwait(false);
        try
        {
            disposed = true;
            readers.Dispose();
            Close();
        }
        finally
        {
            writing.Release();
        }
    }
}
