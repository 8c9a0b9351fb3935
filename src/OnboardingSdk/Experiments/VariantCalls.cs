namespace OnboardingSdk;

/// <summary>Answers the host's own code which variant somebody is in; who asks acts on it, so asking is the exposure.</summary>
internal sealed class VariantCalls(JourneyReader journeys, ExposureWriter exposures, CatalogProvider catalogs, TimeProvider clock)
{
    public async ValueTask<Assignment?> OfAsync(OnboardingIdentity identity, string experiment, CancellationToken cancellationToken)
    {
        var catalog = catalogs.Current;
        var (user, account) = await journeys.ReadAsync(identity, cancellationToken).ConfigureAwait(false);
        var assignment = Of(catalog, experiment, user, account);
        if (assignment?.Reason != AssignmentReason.Drawn)
        {
            return assignment;
        }

        await exposures.WriteAsync(user, account, catalog, [assignment], cancellationToken).ConfigureAwait(false);
        (user, account) = await journeys.ReadAsync(identity, cancellationToken).ConfigureAwait(false);
        return Of(catalog, experiment, user, account);
    }

    private Assignment? Of(Catalog catalog, string experiment, Journey user, Journey? account) =>
        catalog.Experiments.TryGetValue(experiment, out var definition)
            ? Assignments.Of(definition, new(catalog, user, account, Scope.User, clock.GetUtcNow(), null))
            : null;
}
