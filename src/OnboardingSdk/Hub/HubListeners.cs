using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace OnboardingSdk;

/// <summary>How many open tabs of this process are in which group.</summary>
internal sealed class HubListeners(HubLifetimeManager<OnboardingHub> connections)
{
    private readonly ConcurrentDictionary<string, int> tabs = new(StringComparer.Ordinal);

    /// <summary>Whether this process holds every tab there is, as far as SignalR knows: a backplane (Redis, Azure) reaches those of others too.</summary>
    public bool AreAll { get; } = connections.GetType() == typeof(DefaultHubLifetimeManager<OnboardingHub>);

    /// <summary>Connections that hear an account's pushes: whose they are, and how to end them.</summary>
    private readonly ConcurrentDictionary<string, (SubjectKey User, string Account, Action End)> members = new(StringComparer.Ordinal);

    public void Follow(string connection, SubjectKey user, string account, Action end) => members[connection] = (user, account, end);

    public void Unfollow(string connection) => members.TryRemove(connection, out _);

    /// <summary>A user has left an account: what they still have open hears no more of it. It connects again, without the account.</summary>
    public void Part(SubjectKey user, string account)
    {
        foreach (var (_, member) in members)
        {
            if (member.User == user && member.Account == account)
            {
                member.End();
            }
        }
    }

    public int In(string group) => tabs.GetValueOrDefault(group);

    public void Add(string group) => tabs.AddOrUpdate(group, 1, static (_, count) => count + 1);

    public void Remove(string group)
    {
        if (tabs.AddOrUpdate(group, 0, static (_, count) => count - 1) <= 0)
        {
            // Only if nobody has come since.
            tabs.TryRemove(new(group, 0));
        }
    }
}
