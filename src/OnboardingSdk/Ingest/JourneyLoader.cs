using Microsoft.Extensions.Options;

namespace OnboardingSdk;

/// <summary>Brings journeys into a batch: from memory, or from the store. Only the writer uses it.</summary>
internal sealed class JourneyLoader(IOnboardingStore store, IOptions<OnboardingOptions> options)
{
    private readonly JourneyCache cache = new(options.Value.JourneyCacheSize);

    public async ValueTask LoadAsync(Batch batch, List<PendingEntry> group, bool fresh, CancellationToken cancellationToken)
    {
        await LoadAsync(batch, group.SelectMany(p => p.Entry.Users.Select(u => SubjectKey.User(u, p.Entry.Tenant))), fresh, cancellationToken).ConfigureAwait(false);
        await LoadWantedAsync(batch, fresh, cancellationToken).ConfigureAwait(false);
        await LoadAsync(batch, group.Select(batch.AccountOf).OfType<SubjectKey>(), fresh, cancellationToken).ConfigureAwait(false);
    }

    public void Keep(IEnumerable<Journey> journeys)
    {
        foreach (var journey in journeys)
        {
            cache.Put(journey);
        }
    }

    public void Drop(IEnumerable<SubjectKey> subjects)
    {
        foreach (var subject in subjects)
        {
            cache.Remove(subject);
        }
    }

    /// <param name="subject">Whose log.</param>
    /// <param name="more">What is about to be added to a log.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async ValueTask<JourneyLog> ReadLogAsync(SubjectKey subject, Func<SubjectKey, IEnumerable<Entry>> more, CancellationToken cancellationToken)
    {
        var logs = await MergedLogs.ReadAsync(store, subject, more, cancellationToken).ConfigureAwait(false);
        return JourneyLog.Of(subject, logs[subject], of => logs[of]);
    }

    public async ValueTask LoadAsync(Batch batch, IEnumerable<SubjectKey> subjects, bool fresh, CancellationToken cancellationToken)
    {
        HashSet<SubjectKey>? missing = null;
        foreach (var subject in subjects)
        {
            if (batch.Has(subject))
            {
                continue;
            }

            if (!fresh && cache.Find(subject) is { } journey)
            {
                batch.Add(journey, fresh: false);
            }
            else
            {
                (missing ??= []).Add(subject);
            }
        }

        if (missing is null)
        {
            return;
        }

        var found = await store.LoadAsync(missing, cancellationToken).ConfigureAwait(false);
        foreach (var subject in missing)
        {
            batch.Add(found.TryGetValue(subject, out var journey) ? journey : Journey.Empty(subject), fresh: true);
        }
    }

    /// <summary>Whoever was merged stands for somebody else, who may have been merged too.</summary>
    private async ValueTask LoadWantedAsync(Batch batch, bool fresh, CancellationToken cancellationToken)
    {
        while (batch.Wanted() is { Count: > 0 } wanted)
        {
            await LoadAsync(batch, wanted, fresh, cancellationToken).ConfigureAwait(false);
        }
    }
}
