using System.Text.Json;

namespace OnboardingSdk.Cli.Recorded;

/// <summary>What a host has recorded, and the catalog that it has in force.</summary>
internal sealed class Recordings
{
    private readonly Dictionary<string, Catalog?> known = new(StringComparer.Ordinal);

    private Recordings(IOnboardingStore store, string tenant, string file) => (Store, Tenant, File) = (store, tenant, file);

    public IOnboardingStore Store { get; }

    public string Tenant { get; }

    /// <summary>The file, as people at the host's folder would write it.</summary>
    public string File { get; }

    /// <summary>The catalog that came into force last.</summary>
    public required Catalog InForce { get; init; }

    public static async Task<Recordings> OpenAsync(IOnboardingStore store, string tenant, string file)
    {
        var hash = LastOf(await store.LoadCatalogAsync("publishes").ConfigureAwait(false))
            ?? throw new ToolException($"In {file} no catalog has come into force yet: start the app with it once.");
        var catalog = await ReadAsync(store, hash).ConfigureAwait(false)
            ?? throw new ToolException($"The catalog {hash}, which is in force in {file}, cannot be read by this version of the tool.");
        var recordings = new Recordings(store, tenant, file) { InForce = catalog };
        recordings.known[hash] = catalog;
        return recordings;
    }

    /// <summary>A catalog that was in force once; null: it is not there, or cannot be read any more.</summary>
    public async ValueTask<Catalog?> CatalogAsync(string hash, CancellationToken cancellationToken = default)
    {
        if (!known.TryGetValue(hash, out var catalog))
        {
            cancellationToken.ThrowIfCancellationRequested();
            known[hash] = catalog = await ReadAsync(Store, hash).ConfigureAwait(false);
        }

        return catalog;
    }

    public StoredReplay Replay() => new(Store, CatalogAsync, InForce);

    private static async Task<Catalog?> ReadAsync(IOnboardingStore store, string hash) =>
        await store.LoadCatalogAsync(hash).ConfigureAwait(false) is { } content ? Catalog.Create(DefinitionLoader.Load([new($"(catalog {hash})", content)]).Definitions).Catalog : null;

    private static string? LastOf(ReadOnlyMemory<byte>? publishes)
    {
        if (publishes is not { } content)
        {
            return null;
        }

        using var json = JsonDocument.Parse(content);
        return json.RootElement.EnumerateArray().LastOrDefault() is { ValueKind: JsonValueKind.Object } last ? last.GetProperty("hash").GetString() : null;
    }
}
