using Microsoft.AspNetCore.SignalR;

namespace OnboardingSdk;

/// <summary>Pushes only. It has no method that a client can call, and no client names a group: the groups follow from the authenticated identity.</summary>
internal sealed class OnboardingHub(RequestUsers users, JourneyReader journeys, HubListeners listeners) : Microsoft.AspNetCore.SignalR.Hub
{
    private const string Joined = "onboarding.groups";

    public override async Task OnConnectedAsync()
    {
        OnboardingIdentity? identity;
        try
        {
            identity = Context.GetHttpContext() is { } http ? await users.OfConnectionAsync(http, Context.ConnectionAborted).ConfigureAwait(false) : null;
        }
        catch (Exception e) when (GroupCommit.IsForTheMoment(e))
        {
            // Without its account's group it would miss pushes for as long as it lives; it comes again.
            Context.Abort();
            return;
        }

        if (identity is null)
        {
            Context.Abort();
            return;
        }

        var account = identity.AccountId;
        try
        {
            // Groups are lost when a connection is: every new one joins again.
            await JoinAsync(identity.Subject).ConfigureAwait(false);
            if (account is not null)
            {
                await JoinAsync(SubjectKey.Account(account, identity.Tenant)).ConfigureAwait(false);
                listeners.Follow(Context.ConnectionId, identity.Subject, account, Context.Abort);
            }

            await base.OnConnectedAsync().ConfigureAwait(false);
            await GreetAsync(identity, account).ConfigureAwait(false);
        }
        catch
        {
            // A connection that did not come about is not said to end either.
            Leave();
            throw;
        }
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        Leave();
        return base.OnDisconnectedAsync(exception);
    }

    /// <summary>It counts as listening once it is in the group, and before the greeting is read: what is committed in between is in one or the other.</summary>
    private async Task JoinAsync(SubjectKey subject)
    {
        var group = HubGroups.Of(subject);
        await Groups.AddToGroupAsync(Context.ConnectionId, group, Context.ConnectionAborted).ConfigureAwait(false);
        listeners.Add(group);
        Context.Items[Joined] = Context.Items.TryGetValue(Joined, out var first) ? new[] { (string)first!, group } : group;
    }

    private void Leave()
    {
        listeners.Unfollow(Context.ConnectionId);
        if (Context.Items.Remove(Joined, out var joined))
        {
            foreach (var group in joined as string[] ?? [(string)joined!])
            {
                listeners.Remove(group);
            }
        }
    }

    /// <summary>What was committed between a tab's state and its connection was pushed to nobody: the greeting says where the journeys are now.</summary>
    private async Task GreetAsync(OnboardingIdentity identity, string? account)
    {
        try
        {
            foreach (var journey in await journeys.PresentAsync(identity, account, Context.ConnectionAborted).ConfigureAwait(false))
            {
                await Clients.Caller.SendAsync("changed", PushMessage.Greeting(journey), Context.ConnectionAborted).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (GroupCommit.IsForTheMoment(e))
        {
            // The tab asks for its state then, and again when it is told of the next change.
        }
    }
}
