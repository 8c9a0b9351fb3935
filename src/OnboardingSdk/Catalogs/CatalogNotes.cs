using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnboardingSdk;

/// <summary>
/// What is kept beside the catalogs: when each came into force, and what was rolled back. Each is one small text under a name of its own. Two processes that
/// write one at the same moment are told apart by reading it again: who does not find its own writes once more.
/// </summary>
internal sealed class CatalogNotes(IOnboardingStore store)
{
    public const int Kept = 200;

    private const string Publishes = "publishes";
    private const string Rollbacks = "rollbacks";
    private const int Tries = 5;

    public async ValueTask<IReadOnlyList<CatalogPublish>> PublishesAsync(CancellationToken cancellationToken) =>
        await ReadAsync(Publishes, CatalogNotesJson.Default.ListCatalogPublish, cancellationToken).ConfigureAwait(false) ?? [];

    /// <summary>The newest last. One that has just come into force already, on another server, is not noted again.</summary>
    public async ValueTask AddAsync(CatalogPublish publish, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var known = await PublishesAsync(cancellationToken).ConfigureAwait(false);
            if (known.Contains(publish) || (known.Count > 0 && known[^1].Hash == publish.Hash))
            {
                return;
            }

            List<CatalogPublish> all = [.. known.Append(publish).OrderBy(p => p.At).TakeLast(Kept)];
            await WriteAsync(Publishes, JsonSerializer.SerializeToUtf8Bytes(all, CatalogNotesJson.Default.ListCatalogPublish), cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask<IReadOnlyList<CatalogRollback>> RollbacksAsync(CancellationToken cancellationToken) =>
        await ReadAsync(Rollbacks, CatalogNotesJson.Default.ListCatalogRollback, cancellationToken).ConfigureAwait(false) ?? [];

    /// <summary>Notes the rollback of a catalog, or with null that there is none any more.</summary>
    public async ValueTask SetAsync(string from, CatalogRollback? rollback, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var known = await RollbacksAsync(cancellationToken).ConfigureAwait(false);
            if (known.FirstOrDefault(r => r.From == from) == rollback)
            {
                return;
            }

            var others = known.Where(r => r.From != from);
            List<CatalogRollback> all = [.. (rollback is null ? others : others.Append(rollback)).TakeLast(Kept)];
            await WriteAsync(Rollbacks, JsonSerializer.SerializeToUtf8Bytes(all, CatalogNotesJson.Default.ListCatalogRollback), cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<T?> ReadAsync<T>(string name, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        if (await store.LoadCatalogAsync(name, cancellationToken).ConfigureAwait(false) is not { } content)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(content.Span, type);
        }
        catch (JsonException)
        {
            // A newer version wrote it otherwise: what it says is not for this one.
            return null;
        }
    }

    private ValueTask WriteAsync(string name, byte[] content, CancellationToken cancellationToken) => store.SaveCatalogAsync(name, content, cancellationToken);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<CatalogPublish>))]
[JsonSerializable(typeof(List<CatalogRollback>))]
internal sealed partial class CatalogNotesJson : JsonSerializerContext;
