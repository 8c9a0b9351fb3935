using Microsoft.Extensions.Logging;

namespace OnboardingSdk;

/// <summary>Entries that were recorded before: they get the answer that they got then, and have no effect.</summary>
internal sealed class KnownEntries(IOnboardingStore store, OnboardingMetrics metrics, ILogger<KnownEntries> log)
{
    /// <summary>The group without those that were recorded before. The second of two with one id waits in <paramref name="later"/> for the first to be durable.</summary>
    public async ValueTask<List<PendingEntry>> WithoutAsync(List<PendingEntry> group, List<PendingEntry> later, CancellationToken cancellationToken)
    {
        if (!group.Exists(MayBeKnown))
        {
            return group;
        }

        var known = new Dictionary<(string Tenant, string Id), Entry>();
        foreach (var tenant in group.Where(MayBeKnown).GroupBy(p => p.Entry.Tenant, StringComparer.Ordinal))
        {
            var ids = tenant.Select(p => p.Entry.Id).Distinct(StringComparer.Ordinal).ToList();
            foreach (var (id, entry) in await store.FindEntriesAsync(tenant.Key, ids, cancellationToken).ConfigureAwait(false))
            {
                known[(tenant.Key, id)] = entry;
            }
        }

        var open = new List<PendingEntry>(group.Count);
        var taken = new HashSet<(string Tenant, string Id)>();
        foreach (var pending in group)
        {
            var key = (pending.Entry.Tenant, pending.Entry.Id);
            if (!MayBeKnown(pending))
            {
                open.Add(pending);
            }
            else if (known.TryGetValue(key, out var before))
            {
                Settle(pending, before, IsSame(pending, before) || await IsSameNowAsync(pending, before, cancellationToken).ConfigureAwait(false));
            }
            else
            {
                (taken.Add(key) ? open : later).Add(pending);
            }
        }

        return open;
    }

    private static bool MayBeKnown(PendingEntry pending) => pending.MayRepeat || pending.WasAttempted;

    private void Settle(PendingEntry pending, Entry before, bool isSame)
    {
        if (isSame)
        {
            // One that nobody else can have the id of was stored by an attempt of ours that seemed to fail.
            var status = pending.MayRepeat ? TrackStatus.Repeated : TrackStatus.Recorded;
            metrics.Entry(status);
            pending.Settle(status);
            return;
        }

        var reason = $"The id '{pending.Entry.Id}' belongs to another entry ('{before.Name}'). Ids are unique in a tenant: put the event's name in front, say.";
        metrics.Entry(TrackStatus.Rejected);
        pending.Settle(TrackStatus.Rejected, reason: reason);
        if (pending.IsCommand)
        {
            Log.Refused(log, pending.Entry.Name, pending.ToString(), reason);
        }
        else
        {
            Log.Rejected(log, pending.Entry.Name, pending.ToString(), reason);
        }
    }

    /// <summary>A user who has switched accounts since sends the same command all the same.</summary>
    private static bool IsSame(PendingEntry pending, Entry before) =>
        before.Users.SequenceEqual(pending.Entry.Users) && IsSameButForUsers(pending, before);

    private static bool IsSameButForUsers(PendingEntry pending, Entry before) =>
        before.Name == pending.Entry.Name
        && (pending.IsCommand || pending.Entry.Account is null || before.Account == pending.Entry.Account);

    /// <summary>Of who has been merged since, an entry may have come under the old name and under the new one.</summary>
    private async ValueTask<bool> IsSameNowAsync(PendingEntry pending, Entry before, CancellationToken cancellationToken)
    {
        if (!IsSameButForUsers(pending, before) || before.Users.IsEmpty)
        {
            return false;
        }

        var now = new Dictionary<string, string>(StringComparer.Ordinal);
        HashSet<string> open = [.. before.Users, .. pending.Entry.Users];
        while (open.Count > 0)
        {
            var found = await store.LoadAsync([.. open.Select(u => SubjectKey.User(u, before.Tenant))], cancellationToken).ConfigureAwait(false);
            foreach (var (subject, journey) in found.Where(j => j.Value.MergedInto is not null))
            {
                now[subject.Id] = journey.MergedInto!;
            }

            open = [.. open.Select(u => now.GetValueOrDefault(u)).OfType<string>()];
        }

        return Now(before.Users).SetEquals(Now(pending.Entry.Users));

        HashSet<string> Now(IEnumerable<string> users) => [.. users.Select(user =>
        {
            while (now.TryGetValue(user, out var into))
            {
                user = into;
            }

            return user;
        })];
    }
}
