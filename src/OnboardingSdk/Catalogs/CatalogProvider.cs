using System.Reflection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OnboardingSdk;

/// <summary>Holds the catalog in force. A broken set of definitions never replaces a good one; a rollback replaces what definitions say.</summary>
internal sealed class CatalogProvider(
    IOptions<OnboardingOptions> options, IHostEnvironment environment, IOnboardingStore store, CatalogNotes notes, TimeProvider clock, ILogger<CatalogProvider> log) : IDisposable
{
    private const string LastGood = "last-good";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim oneByOne = new(1);
    private volatile CatalogInForce inForce = new(Catalog.Empty, Catalog.Empty, Catalog.Empty, [], null);
    private long lookedAt;

    public Catalog Current => inForce.Catalog;

    /// <summary>Rung when another catalog came into force: for whoever sleeps for as long as this one gives it nothing to do.</summary>
    public Action? Changed { get; set; }

    public CatalogStatus Status
    {
        get
        {
            var (catalog, own, _, _, rollback) = inForce;
            var reason = rollback is not null ? CatalogReason.RolledBack : !IsBroken ? CatalogReason.Definitions : HasCatalog ? CatalogReason.LastGood : CatalogReason.None;
            return new(catalog.Hash, reason, own.Hash, rollback);
        }
    }

    /// <summary>What was wrong with the definitions that were last read; a catalog older than they are is in force if one is an error.</summary>
    public IReadOnlyList<Diagnostic> Problems => inForce.Problems;

    /// <summary>Whether there is a catalog at all: neither a good one was read nor an earlier one found otherwise.</summary>
    public bool HasCatalog => Current != Catalog.Empty;

    public bool IsBroken => Problems.Any(p => p.Severity == Severity.Error);

    /// <summary>Why nothing is known of any event or flow, where that is not the caller's mistake.</summary>
    public string? Missing => IsBroken && !HasCatalog
        ? "The onboarding definitions have errors, and there is no earlier catalog to go on with: until they are mended nothing can be recorded. The log and the health check say what is wrong."
        : null;

    /// <summary>Reads the definitions. In Development errors stop the host; elsewhere it goes on without, until the store tells the last good catalog.</summary>
    public void Start()
    {
        var result = CatalogFiles.Read(options.Value.Definitions, environment.ContentRootPath);
        if (!result.IsValid && (options.Value.FailOnBrokenDefinitions ?? environment.IsDevelopment()))
        {
            throw Refusal(result.Diagnostics);
        }

        Report(result.Diagnostics);
        if (result.IsValid)
        {
            inForce = new(result.Catalog, result.Catalog, result.Catalog, result.Diagnostics, null);
            Changed?.Invoke();
            Log.CatalogInForce(log, result.Catalog.Hash, result.Catalog.Flows.Count, result.Catalog.Events.Count);
            return;
        }

        inForce = new(Catalog.Empty, Catalog.Empty, Catalog.Empty, result.Diagnostics, null);
        Changed?.Invoke();
        Log.BrokenDefinitions(log, result.Diagnostics.Count(d => d.Severity == Severity.Error));
    }

    /// <summary>
    /// Once the store is open: keeps the catalog of the definitions in it, to explain old entries and as the last good one; or, where the definitions are
    /// broken, takes the last good one from it. Then does what was rolled back there, and notes what came into force.
    /// </summary>
    public async Task MeetStoreAsync(CancellationToken cancellationToken)
    {
        await (IsBroken ? TakeLastGoodAsync(cancellationToken) : KeepAsync(cancellationToken)).ConfigureAwait(false);
        await TakeEarlierAsync(cancellationToken).ConfigureAwait(false);
        await LookAsync(cancellationToken).ConfigureAwait(false);
        if (HasCatalog)
        {
            await notes.AddAsync(new(Current.Hash, clock.GetUtcNow(), inForce.Rollback?.Why ?? Release, inForce.Rollback is not null), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Looks whether somebody rolled back, or forward, on another server: now and then, while there is something to do.</summary>
    public void LookNowAndThen()
    {
        var (now, last) = (clock.GetUtcNow().UtcTicks, Interlocked.Read(ref lookedAt));
        if (now - last >= Pause.Ticks && Interlocked.CompareExchange(ref lookedAt, now, last) == last)
        {
            _ = LookQuietlyAsync();
        }
    }

    /// <summary>Takes over what the store says of rollbacks. One that cannot be done is told, and what was in force stays so.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await oneByOne.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            Interlocked.Exchange(ref lookedAt, clock.GetUtcNow().UtcTicks);
            var (_, own, forward, _, known) = inForce;
            var rollback = (await notes.RollbacksAsync(cancellationToken).ConfigureAwait(false)).LastOrDefault(r => r.From == own.Hash);
            if (rollback == known)
            {
                return;
            }

            var (catalog, problem) = rollback is null ? (forward, null) : await EarlierAsync(rollback.To, own, cancellationToken).ConfigureAwait(false);
            if (catalog is null)
            {
                Log.RollbackImpossible(log, rollback!.To, problem!);
                return;
            }

            Put(catalog, rollback);
        }
        finally
        {
            oneByOne.Release();
        }
    }

    /// <summary>Goes back to an earlier catalog, or with null forward to what the definitions say; durable when it returns.</summary>
    /// <exception cref="OnboardingException">It cannot be done; the message says why.</exception>
    public async Task<CatalogStatus> RollAsync(string? to, string why, CancellationToken cancellationToken)
    {
        await oneByOne.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var (_, own, forward, _, _) = inForce;
            if (to == own.Hash || to == forward.Hash)
            {
                throw new OnboardingException($"The catalog {to} is what the definitions say: call RollForwardAsync.");
            }

            var now = clock.GetUtcNow();
            var rollback = to is null ? null : new CatalogRollback(own.Hash, to, now, why);
            var (catalog, problem) = to is null ? (forward, null) : await EarlierAsync(to, own, cancellationToken).ConfigureAwait(false);
            if (catalog is null)
            {
                throw new OnboardingException(problem!);
            }

            await store.SaveCatalogAsync(catalog.Hash, EarlierCatalog.Write(catalog), cancellationToken).ConfigureAwait(false);
            await notes.SetAsync(own.Hash, rollback, cancellationToken).ConfigureAwait(false);
            await notes.AddAsync(new(catalog.Hash, now, why, rollback is not null), cancellationToken).ConfigureAwait(false);
            Put(catalog, rollback);
            return Status;
        }
        finally
        {
            oneByOne.Release();
        }
    }

    public void Dispose() => oneByOne.Dispose();

    private string Release => options.Value.Release
        ?? Assembly.GetEntryAssembly()?.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    private async Task LookQuietlyAsync()
    {
        try
        {
            await LookAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whoever needs the store meets the same, and says so.
        }
    }

    /// <summary>An earlier catalog for the events of now; or why there is none, in words.</summary>
    private async Task<(Catalog? Catalog, string? Problem)> EarlierAsync(string hash, Catalog own, CancellationToken cancellationToken)
    {
        if (await store.LoadCatalogAsync(hash, cancellationToken).ConfigureAwait(false) is not { } content)
        {
            return (null, $"The store has no catalog {hash}. IOnboardingCatalogs.PublishesAsync lists what was in force.");
        }

        if (EarlierCatalog.Read($"(catalog {hash})", content) is not { } earlier)
        {
            return (null, $"The catalog {hash} cannot be read by this version.");
        }

        var result = EarlierCatalog.With(earlier, own);
        return result.Catalog is { } catalog
            ? (catalog, null)
            : (null, $"The catalog {hash} does not go together with the events and attributes of now: {string.Join(" ", result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message))}");
    }

    private void Put(Catalog catalog, CatalogRollback? rollback)
    {
        inForce = inForce with { Catalog = catalog, Rollback = rollback };
        Changed?.Invoke();
        Log.CatalogRolled(log, Status.ToString());
    }

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        var own = inForce.Own;
        var content = EarlierCatalog.Write(own);
        await store.SaveCatalogAsync(own.Hash, content, cancellationToken).ConfigureAwait(false);
        await store.SaveCatalogAsync(LastGood, content, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What the definitions say, with the earlier versions of flows whose users go on in them. The catalog that was in force last has them.</summary>
    private async Task TakeEarlierAsync(CancellationToken cancellationToken)
    {
        var own = inForce.Own;
        if (!EarlierVersions.Matter(own) || await notes.PublishesAsync(cancellationToken).ConfigureAwait(false) is not [.., var last] || last.Hash == own.Hash
            || await store.LoadCatalogAsync(last.Hash, cancellationToken).ConfigureAwait(false) is not { } content
            || EarlierCatalog.Read($"(catalog {last.Hash})", content) is not { } before
            || EarlierVersions.With(own, before) is not { } forward || forward == own)
        {
            return;
        }

        await store.SaveCatalogAsync(forward.Hash, EarlierCatalog.Write(forward), cancellationToken).ConfigureAwait(false);
        inForce = inForce with { Catalog = inForce.Rollback is null ? forward : inForce.Catalog, Forward = forward };
        Changed?.Invoke();
    }

    private async Task TakeLastGoodAsync(CancellationToken cancellationToken)
    {
        if (await store.LoadCatalogAsync(LastGood, cancellationToken).ConfigureAwait(false) is not { } content)
        {
            return;
        }

        var loaded = DefinitionLoader.Load([new("(last good catalog)", content)]);
        if (!loaded.Diagnostics.Any(d => d.Severity == Severity.Error) && Catalog.Create(loaded.Definitions).Catalog is { } last)
        {
            inForce = new(last, last, last, Problems, null);
            Changed?.Invoke();
            Log.CatalogInForce(log, last.Hash, last.Flows.Count, last.Events.Count);
        }
    }

    private void Report(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Log.Definition(log, diagnostic.Severity == Severity.Error ? LogLevel.Error : LogLevel.Warning, diagnostic);
        }
    }

    /// <summary>The host shows the exception twice (when it fails to start, and when nothing catches it), so that what was found is logged, once, and not part of it.</summary>
    private OnboardingException Refusal(IReadOnlyList<Diagnostic> diagnostics)
    {
        var found = string.Join(Environment.NewLine, diagnostics);
        var count = diagnostics.Count(d => d.Severity == Severity.Error);
        var errors = count == 1 ? "1 error" : $"{count} errors";
        if (!log.IsEnabled(LogLevel.Error))
        {
            return new($"The onboarding definitions have {errors}, so the host does not start:{Environment.NewLine}{found}", hasTrace: false);
        }

        Log.StartRefused(log, count, Environment.NewLine + found);
        return new($"The onboarding definitions have {errors} (listed in the log, message 4), so the host does not start.", hasTrace: false);
    }

    /// <summary>What is in force, with what it follows from.</summary>
    /// <param name="Catalog">What is in force.</param>
    /// <param name="Own">What the definitions say: rollbacks are keyed by it.</param>
    /// <param name="Forward">The same with the earlier versions of flows whose users go on in them: in force without a rollback.</param>
    /// <param name="Problems">What is wrong with the definitions.</param>
    /// <param name="Rollback">The rollback, or null.</param>
    private sealed record CatalogInForce(Catalog Catalog, Catalog Own, Catalog Forward, IReadOnlyList<Diagnostic> Problems, CatalogRollback? Rollback);
}
