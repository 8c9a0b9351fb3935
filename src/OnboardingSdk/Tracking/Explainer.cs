namespace OnboardingSdk;

/// <summary>Answers "why did this user (not) see that", now or at a past moment.</summary>
internal sealed class Explainer(JourneyReader journeys, CatalogProvider catalogs, CatalogHistory history, IOnboardingStore store, TimeProvider clock)
{
    public ValueTask<Explanation?> ExplainAsync(OnboardingIdentity identity, string flow, ExplainOptions options, CancellationToken cancellationToken) =>
        options.At is { } at && at < clock.GetUtcNow() ? ThenAsync(identity, flow, options, at, cancellationToken) : NowAsync(identity, flow, options, cancellationToken);

    private async ValueTask<Explanation?> NowAsync(OnboardingIdentity identity, string flow, ExplainOptions options, CancellationToken cancellationToken)
    {
        var (user, account) = await journeys.ReadAsync(identity, cancellationToken).ConfigureAwait(false);
        return Explain(catalogs.Current, flow, user, account, options, options.At ?? clock.GetUtcNow(), []);
    }

    /// <summary>Both journeys are folded from what was recorded up to then; the catalog is the one that the user's latest entry by then was recorded with.</summary>
    private async ValueTask<Explanation?> ThenAsync(
        OnboardingIdentity identity, string flow, ExplainOptions options, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var notes = new List<string> { "Where the page was not named, and how long it had been open, is known to nobody any more: the gates of page and delay were asked with what was given." };
        var replay = new StoredReplay(store, history.OfAsync, catalogs.Current);
        var (user, hash) = await replay.AtAsync(identity.Subject, at, notes, cancellationToken).ConfigureAwait(false);
        var account = (identity.AccountId ?? user.Account) is { } id && !user.HasLeft(id)
            ? (await replay.AtAsync(SubjectKey.Account(id, identity.Tenant), at, notes, cancellationToken).ConfigureAwait(false)).Journey
            : null;
        var catalog = hash is null ? null : await history.OfAsync(hash, cancellationToken).ConfigureAwait(false);
        if (hash is null)
        {
            notes.Add("Nothing was recorded of the user by then, so the catalog of that moment is not known: the one in force now was asked.");
        }

        return Explain(catalog ?? catalogs.Current, flow, user, account, options, at, notes);
    }

    private static Explanation? Explain(
        Catalog catalog, string flow, Journey user, Journey? account, ExplainOptions options, DateTimeOffset at, IReadOnlyList<string> notes) =>
        catalog.Flows.TryGetValue(flow, out var definition)
            ? Delivery.Explain(definition, user, account, catalog, PageAddress.Parse(options.Page), at, options.OnPage) with { Notes = notes }
            : null;
}
