using System.Collections.Immutable;

namespace OnboardingSdk;

/// <summary>Takes a user's name out of the journeys of the accounts that their log names, before the log loses the user.</summary>
internal sealed class Forgetting(JourneyWriter writer, IOnboardingStore store, TimeProvider clock)
{
    /// <exception cref="StoreUnavailableException">The store is not available.</exception>
    public async ValueTask RunAsync(SubjectKey user, CancellationToken cancellationToken)
    {
        // Under whatever name: whoever was merged into the user is forgotten too.
        var logs = await MergedLogs.ReadAsync(store, user, _ => [], cancellationToken).ConfigureAwait(false);
        foreach (var (name, log) in logs)
        {
            await RunAsync(name, log, cancellationToken).ConfigureAwait(false);
        }

        await store.ForgetAsync(user, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask RunAsync(SubjectKey user, List<Entry> log, CancellationToken cancellationToken)
    {
        var accounts = new SortedSet<string>(
            log.Where(e => e.Name is not EntryNames.UserForgotten).Select(e => e.Account).OfType<string>(), StringComparer.Ordinal);
        foreach (var some in accounts.Chunk(100))
        {
            var known = await store.LoadAsync([.. some.Select(a => SubjectKey.Account(a, user.Tenant))], cancellationToken).ConfigureAwait(false);
            foreach (var journey in known.Values.Where(j => !ReferenceEquals(PlanFold.WithoutName(j, user.Id), j)))
            {
                await WriteAsync(user, journey.Subject.Id, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask WriteAsync(SubjectKey user, string account, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var entry = new Entry
        {
            Tenant = user.Tenant, Id = Batch.NewId(), Name = EntryNames.UserForgotten, Users = [user.Id], Account = account, OccurredAt = now, RecordedAt = now,
            Properties = ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal)
                .Add(EntryNames.Whose, PropertyValue.From(Vocabulary.Scopes.For(Scope.Account))),
        };
        var result = await writer.WriteAsync(new(entry) { Tells = null, KeepsNames = true }, cancellationToken).ConfigureAwait(false);
        if (result.Status != TrackStatus.Recorded)
        {
            throw new StoreUnavailableException($"The user's name could not be taken out of the account '{account}': {result.Reason}");
        }
    }
}
