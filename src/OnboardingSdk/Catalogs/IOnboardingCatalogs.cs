namespace OnboardingSdk;

/// <summary>
/// The catalogs that were in force: which, when, what changed; and the way back to one of them. What is done here is in the store, so that it
/// holds on every server and after a restart; other servers notice within half a minute of use.
/// </summary>
public interface IOnboardingCatalogs
{
    /// <summary>Which catalog is in force in this process, and why.</summary>
    CatalogStatus Status { get; }

    /// <summary>What came into force, the newest first; at most the latest 200.</summary>
    /// <exception cref="StoreUnavailableException">The store is not available.</exception>
    ValueTask<IReadOnlyList<CatalogPublish>> PublishesAsync(CancellationToken cancellationToken = default);

    /// <summary>What changed between two catalogs, per definition and field; to be read beside figures, which name the catalog's hash.</summary>
    /// <param name="before">Hash of the earlier one.</param>
    /// <param name="after">Hash of the later one.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null: the store does not have one of them, or it cannot be read any more.</returns>
    /// <exception cref="StoreUnavailableException">The store is not available.</exception>
    ValueTask<IReadOnlyList<CatalogChange>?> ChangesAsync(string before, string after, CancellationToken cancellationToken = default);

    /// <summary>
    /// Goes back to an earlier catalog, in place of what the definitions say now. Flows, segments, milestones, experiments and limits are those of the earlier one; events and
    /// attributes stay those that the host's code knows, with what the earlier catalog needs besides, so that no fact is lost. Journeys are folded again, as with any
    /// change. It holds until <see cref="RollForwardAsync"/>, or until a deployment has other definitions.
    /// </summary>
    /// <param name="hash">Hash of a catalog that was in force.</param>
    /// <param name="why">Why, for whoever reads it later.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="OnboardingException">There is no such catalog, or it does not go together with the events of now; nothing was changed.</exception>
    /// <exception cref="StoreUnavailableException">The store is not available; nothing was changed.</exception>
    ValueTask<CatalogStatus> RollBackAsync(string hash, string why, CancellationToken cancellationToken = default);

    /// <summary>Ends a rollback: what the definitions say is in force again.</summary>
    /// <param name="why">Why.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="StoreUnavailableException">The store is not available; nothing was changed.</exception>
    ValueTask<CatalogStatus> RollForwardAsync(string why, CancellationToken cancellationToken = default);
}
