using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OnboardingSdk;

/// <summary>
/// Tells open tabs what was committed, in order. A push is a hint: a lost one costs time, never a fact. Where nobody listens nothing is made; a few
/// tabs are told on the writer's own thread, since waking another costs more than the message, many on another. Each group has one push under
/// way at most: what is committed meanwhile is told together afterwards, so a tab that reads nothing holds up its own group only, and nothing is dropped.
/// </summary>
internal sealed class JourneyPusher(IHubContext<OnboardingHub> hub, HubListeners listeners, IOptions<OnboardingOptions> options, ILogger<JourneyPusher> log)
    : IJourneyChanges
{
    private const int FewTabs = 16;

    /// <summary>More can wait only behind a backplane that does not answer.</summary>
    private const int MostGroups = 10_000;

    private readonly Lock gate = new();

    /// <summary>The groups that have a push under way, and what they are to be told next.</summary>
    private readonly Dictionary<string, JourneyChange?> underWay = new(StringComparer.Ordinal);

    /// <summary>Only the writer calls this, one commit after the other.</summary>
    public void Publish(IReadOnlyList<JourneyChange> changes)
    {
        if (!options.Value.Live)
        {
            return;
        }

        foreach (var change in changes)
        {
            foreach (var left in change.Changes.OfType<AccountLeft>())
            {
                listeners.Part(change.Journey.Subject, left.Account);
            }

            var group = HubGroups.Of(change.Journey.Subject);
            var tabs = listeners.In(group);
            if ((tabs == 0 && listeners.AreAll) || !MayBegin(group, change))
            {
                continue;
            }

            _ = tabs <= FewTabs ? PushAsync(group, change) : Task.Run(() => PushAsync(group, change));
        }
    }

    /// <summary>Whether the group has none under way; otherwise the change waits with what waits already.</summary>
    private bool MayBegin(string group, JourneyChange change)
    {
        lock (gate)
        {
            if (underWay.TryGetValue(group, out var waiting))
            {
                underWay[group] = waiting?.Then(change) ?? change;
                return false;
            }

            if (underWay.Count < MostGroups)
            {
                underWay.Add(group, null);
                return true;
            }
        }

        Log.PushFailed(log, group, new InvalidOperationException($"{MostGroups:N0} groups wait for a push that SignalR has not taken yet."));
        return false;
    }

    /// <summary>The next one of the group, if one came meanwhile.</summary>
    private JourneyChange? Next(string group)
    {
        lock (gate)
        {
            var next = underWay[group];
            if (next is null)
            {
                underWay.Remove(group);
            }
            else
            {
                underWay[group] = null;
            }

            return next;
        }
    }

    private async Task PushAsync(string group, JourneyChange change)
    {
        for (var next = change; next is not null; next = Next(group))
        {
            try
            {
                // A string, so that neither a host's JSON settings nor another hub protocol can change what is sent.
                await hub.Clients.Group(group).SendAsync("changed", PushMessage.Of(next)).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                Log.PushFailed(log, group, e);
            }
        }
    }
}
