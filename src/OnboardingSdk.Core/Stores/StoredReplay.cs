namespace OnboardingSdk.Stores;

/// <summary>Journeys as they were, or would be with the catalog in force: folded from nothing but what a store has recorded. Nothing is written.</summary>
/// <param name="store">The store.</param>
/// <param name="catalogOf">The catalog with a hash; null: it cannot be read any more.</param>
/// <param name="current">The catalog in force.</param>
internal sealed class StoredReplay(IOnboardingStore store, Func<string, CancellationToken, ValueTask<Catalog?>> catalogOf, Catalog current)
{
    /// <summary>A chain of merges has no circle; this is against one that somebody else wrote into the store.</summary>
    private const int MostHops = 100;

    /// <summary>The journey as it was at a moment, and the catalog that its latest entry by then was recorded with; of a user who had been merged by then, that of whom they had become.</summary>
    public async ValueTask<(Journey Journey, string? Catalog)> AtAsync(SubjectKey subject, DateTimeOffset at, ICollection<string> notes, CancellationToken cancellationToken)
    {
        for (var hops = 0; ; hops++)
        {
            var logs = await MergedLogs.ReadAsync(store, subject, _ => [], cancellationToken).ConfigureAwait(false);
            // In the order of the log. Servers' clocks may differ a little, so one entry more or less may be on either side.
            var entries = logs[subject].FindAll(e => e.RecordedAt <= at);
            var known = await CatalogsAsync(logs, at, notes, cancellationToken).ConfigureAwait(false);
            var journey = Journey.Replay(subject, entries, hash => known[hash], of => logs[of]);
            if (journey.MergedInto is not { } into || hops == MostHops)
            {
                return (journey, entries.Count > 0 ? entries[^1].Catalog : null);
            }

            subject = SubjectKey.User(into, subject.Tenant);
        }
    }

    /// <summary>The journey with the catalog in force, as the next writer would bring it up to that before anything else; of a user who was merged, that of whom they became.</summary>
    public async ValueTask<Journey> NowAsync(SubjectKey subject, DateTimeOffset now, ICollection<string> notes, CancellationToken cancellationToken)
    {
        var journey = Journey.Empty(subject);
        for (var hops = 0; hops < MostHops; hops++)
        {
            var logs = await MergedLogs.ReadAsync(store, subject, _ => [], cancellationToken).ConfigureAwait(false);
            var known = await CatalogsAsync(logs, now, notes, cancellationToken).ConfigureAwait(false);
            var entries = logs[subject];
            journey = Journey.Replay(subject, entries, hash => known[hash], of => logs[of]);
            if (journey.MergedInto is { } into)
            {
                subject = SubjectKey.User(into, subject.Tenant);
                continue;
            }

            if (journey.Version > 0 && journey.Fingerprint != current.Fingerprint)
            {
                known[current.Hash] = current;
                journey = Journey.Replay(subject, entries.Append(Own(EntryNames.CatalogChanged, subject, now)), hash => known[hash], of => logs[of]);
            }

            break;
        }

        return DefinitionChanges.Due(journey, current).Any() ? journey.Apply(Own(EntryNames.FlowsChanged, journey.Subject, now), current).Journey : journey;
    }

    private async ValueTask<Dictionary<string, Catalog>> CatalogsAsync(
        Dictionary<SubjectKey, List<Entry>> logs, DateTimeOffset at, ICollection<string> notes, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, Catalog>(StringComparer.Ordinal);
        foreach (var entry in logs.Values.SelectMany(log => log))
        {
            if (!known.ContainsKey(entry.Catalog))
            {
                var catalog = await catalogOf(entry.Catalog, cancellationToken).ConfigureAwait(false);
                if (catalog is null && entry.RecordedAt <= at)
                {
                    notes.Add($"The catalog {entry.Catalog} cannot be read any more; what was recorded with it was counted by the one in force now.");
                }

                known[entry.Catalog] = catalog ?? current;
            }
        }

        return known;
    }

    private Entry Own(string name, SubjectKey subject, DateTimeOffset now) => new()
    {
        Tenant = subject.Tenant,
        Id = "(now)",
        Name = name,
        Users = subject.Kind == SubjectKind.User ? [subject.Id] : [],
        Account = subject.Kind == SubjectKind.Account ? subject.Id : null,
        OccurredAt = now,
        RecordedAt = now,
        Catalog = current.Hash,
    };
}
