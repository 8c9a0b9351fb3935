using System.Collections.Concurrent;

namespace OnboardingSdk;

/// <summary>Catalogs that were in force once, by their hash: the store keeps them.</summary>
internal sealed class CatalogHistory(CatalogProvider catalogs, IOnboardingStore store)
{
    private readonly ConcurrentDictionary<string, Catalog> known = new(StringComparer.Ordinal);

    /// <summary>The catalog with a hash; null: the store does not have it, or it cannot be read any more.</summary>
    public async ValueTask<Catalog?> OfAsync(string hash, CancellationToken cancellationToken)
    {
        if (catalogs.Current.Hash == hash)
        {
            return catalogs.Current;
        }

        if (known.TryGetValue(hash, out var catalog))
        {
            return catalog;
        }

        if (await store.LoadCatalogAsync(hash, cancellationToken).ConfigureAwait(false) is not { } content
            || Catalog.Create(DefinitionLoader.Load([new($"(catalog {hash})", content)]).Definitions).Catalog is not { } read)
        {
            return null;
        }

        if (known.Count > 100)
        {
            known.Clear();
        }

        return known[hash] = read;
    }
}
