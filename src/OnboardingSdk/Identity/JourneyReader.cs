namespace OnboardingSdk;

/// <summary>Reads a user's journey and that of the current account, brought up to the catalog in force.</summary>
internal sealed class JourneyReader(IOnboardingStore store, JourneyWriter writer, StoreOutage outage, CatalogProvider catalogs, TimeProvider clock)
{
    /// <summary>A chain of merges has no circle; this is against one that somebody else wrote into the store.</summary>
    private const int MostHops = 100;

    public async ValueTask<(Journey User, Journey? Account)> ReadAsync(OnboardingIdentity identity, CancellationToken cancellationToken)
    {
        var user = await SettledAsync(identity.Subject, cancellationToken).ConfigureAwait(false);
        if (!identity.IsVisitor && user.MergedInto is { } into)
        {
            // A visitor's cookie opens nobody's journey; a user who signs in under an old name finds what they have under the new one.
            user = await SettledAsync((await NowAsync(identity with { UserId = into }, cancellationToken).ConfigureAwait(false)).Subject, cancellationToken).ConfigureAwait(false);
        }

        var account = AccountOf(identity, user) is { } id
            ? await SettledAsync(SubjectKey.Account(id, identity.Tenant), cancellationToken).ConfigureAwait(false)
            : null;
        return (user, account);
    }

    /// <summary>The user under the name that they go by now, and their account: that of the request, else the one that identify told last; none that they have left.</summary>
    public async ValueTask<OnboardingIdentity> NowAsync(OnboardingIdentity identity, CancellationToken cancellationToken)
    {
        var journey = await LoadAsync(identity.Subject, cancellationToken).ConfigureAwait(false);
        for (var hops = 0; journey.MergedInto is { } into && hops < MostHops; hops++)
        {
            journey = await LoadAsync(SubjectKey.User(into, identity.Tenant), cancellationToken).ConfigureAwait(false);
        }

        return identity with { UserId = journey.Subject.Id, AccountId = AccountOf(identity, journey) };
    }

    /// <summary>A cookie may be older than the host's word that the user has left.</summary>
    private static string? AccountOf(OnboardingIdentity identity, Journey user) =>
        (identity.AccountId ?? user.Account) is { } account && !user.HasLeft(account) ? account : null;

    /// <summary>The journeys of a user and an account as they are stored.</summary>
    public async ValueTask<IEnumerable<Journey>> PresentAsync(OnboardingIdentity identity, string? account, CancellationToken cancellationToken)
    {
        SubjectKey[] subjects = account is null ? [identity.Subject] : [identity.Subject, SubjectKey.Account(account, identity.Tenant)];
        return (await LoadAsync(subjects, cancellationToken).ConfigureAwait(false)).Values;
    }

    /// <summary>A journey, brought up to the catalog in force.</summary>
    public async ValueTask<Journey> SettledAsync(SubjectKey subject, CancellationToken cancellationToken)
    {
        var journey = await LoadAsync(subject, cancellationToken).ConfigureAwait(false);
        if (journey.Version == 0 || journey.MergedInto is not null || IsSettled(journey, catalogs.Current))
        {
            return journey;
        }

        var settle = new PendingEntry(new()
        {
            Tenant = subject.Tenant,
            Id = Batch.NewId(),
            Name = EntryNames.CatalogChanged,
            Users = subject.Kind == SubjectKind.User ? [subject.Id] : [],
            Account = subject.Kind == SubjectKind.Account ? subject.Id : null,
            OccurredAt = clock.GetUtcNow(),
            RecordedAt = clock.GetUtcNow(),
        })
        { SettlesOnly = true };
        await writer.WriteAsync(settle, cancellationToken).ConfigureAwait(false);
        return await LoadAsync(subject, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsSettled(Journey journey, Catalog catalog) => journey.Fingerprint == catalog.Fingerprint && !DefinitionChanges.Due(journey, catalog).Any();

    /// <summary>A journey as it is stored; of somebody of whom nothing is, an empty one.</summary>
    public async ValueTask<Journey> LoadAsync(SubjectKey subject, CancellationToken cancellationToken) =>
        (await LoadAsync([subject], cancellationToken).ConfigureAwait(false)).TryGetValue(subject, out var journey) ? journey : Journey.Empty(subject);

    private async ValueTask<IReadOnlyDictionary<SubjectKey, Journey>> LoadAsync(SubjectKey[] subjects, CancellationToken cancellationToken)
    {
        try
        {
            var found = await store.LoadAsync(subjects, cancellationToken).ConfigureAwait(false);
            outage.Read();
            return found;
        }
        catch (Exception e) when (GroupCommit.IsForTheMoment(e))
        {
            outage.NotRead(e.Message);
            throw;
        }
    }
}
