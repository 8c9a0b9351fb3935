namespace OnboardingSdk;

/// <summary>What the host asks of its catalogs, and does to them.</summary>
internal sealed class CatalogPublishing(CatalogProvider catalogs, CatalogHistory history, CatalogNotes notes) : IOnboardingCatalogs
{
    private const int LongestWhy = 500;

    public CatalogStatus Status => catalogs.Status;

    public async ValueTask<IReadOnlyList<CatalogPublish>> PublishesAsync(CancellationToken cancellationToken) =>
        [.. (await notes.PublishesAsync(cancellationToken).ConfigureAwait(false)).Reverse()];

    public async ValueTask<IReadOnlyList<CatalogChange>?> ChangesAsync(string before, string after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return await history.OfAsync(before, cancellationToken).ConfigureAwait(false) is { } one && await history.OfAsync(after, cancellationToken).ConfigureAwait(false) is { } other
            ? CatalogChangelog.Between(one, other)
            : null;
    }

    public async ValueTask<CatalogStatus> RollBackAsync(string hash, string why, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(hash);
        return await catalogs.RollAsync(hash, Said(why), cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<CatalogStatus> RollForwardAsync(string why, CancellationToken cancellationToken) =>
        await catalogs.RollAsync(null, Said(why), cancellationToken).ConfigureAwait(false);

    private static string Said(string why)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        return why.Length <= LongestWhy ? why : why[..LongestWhy];
    }
}
