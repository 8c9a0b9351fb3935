namespace OnboardingSdk;

/// <summary>Records first exposures. Only the server does: it decides in which variant somebody is, and what a decision would have been in the others.</summary>
internal sealed class ExposureWriter(JourneyWriter writer, TimeProvider clock)
{
    /// <summary>Returns when they are durable, or when it is known that they are not for the moment: then the next decision finds them again.</summary>
    /// <param name="user">The user's journey.</param>
    /// <param name="account">The journey of the current account, or null.</param>
    /// <param name="catalog">The catalog that was decided with.</param>
    /// <param name="exposures">What is to be recorded.</param>
    /// <param name="cancellationToken">Ends the wait, not the recording.</param>
    public async ValueTask WriteAsync(
        Journey user, Journey? account, Catalog catalog, IReadOnlyList<Assignment> exposures, CancellationToken cancellationToken)
    {
        // All of them before any is waited for: one commit.
        var writes = exposures.Select(e => writer.WriteAsync(new(Entry(user, account, catalog, e)) { CanComeAgain = true }, cancellationToken)).ToList();
        foreach (var write in writes)
        {
            await write.ConfigureAwait(false);
        }
    }

    private Entry Entry(Journey user, Journey? account, Catalog catalog, Assignment exposure)
    {
        // What is an account's names no user: it is no user's, and stays when one of them is forgotten.
        var isShared = catalog.Experiments[exposure.Experiment].Unit == Scope.Account;
        var now = clock.GetUtcNow();
        return new()
        {
            Tenant = user.Subject.Tenant,
            Id = Batch.NewId(),
            Name = EntryNames.ExperimentExposed,
            Users = isShared ? [] : [user.Subject.Id],
            Account = account?.Subject.Id,
            OccurredAt = now,
            RecordedAt = now,
            Properties = ExperimentEntries.Properties(exposure.Experiment, exposure.Variant),
        };
    }
}
