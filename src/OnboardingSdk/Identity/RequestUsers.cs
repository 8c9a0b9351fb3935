using Microsoft.AspNetCore.Http;

namespace OnboardingSdk;

/// <summary>
/// Knows who a request comes from, visitors included, and merges a visitor into the user that they turn out to be (docs/decisions/0010). A visitor is merged once: who
/// was merged, or signed in from, is nobody's visitor any more.
/// </summary>
internal sealed class RequestUsers(RequestIdentity identities, JourneyReader journeys, Merging merging, VisitorCookie? cookie = null)
{
    /// <summary>Whether visitors are told of changes.</summary>
    public bool HasLiveVisitors => cookie?.IsLive == true;

    /// <param name="context">The request.</param>
    /// <param name="mayBegin">Whether a visitor who is not known yet becomes one.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="StoreUnavailableException">Only the store knows whether a visitor was merged.</exception>
    public async ValueTask<RequestUser?> OfAsync(HttpContext context, bool mayBegin, CancellationToken cancellationToken)
    {
        var identity = identities.Of(context);
        if (cookie is null)
        {
            return identity is null ? null : new(identity);
        }

        var tenant = cookie.Tenant(context);
        if (tenant is null)
        {
            cookie.Delete(context);
        }

        var ticket = tenant is null ? null : cookie.Read(context);
        if (identity is null)
        {
            return tenant is null ? null : await VisitorAsync(context, ticket, tenant, mayBegin, cancellationToken).ConfigureAwait(false);
        }

        return new(identity, ticket is null ? null : await WasAsync(context, ticket, identity, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The user that has signed in, as far as the host's own authentication knows.</summary>
    public OnboardingIdentity? SignedIn(HttpContext context) => identities.Of(context);

    /// <summary>Whether a connection is worth a try: it does not ask the store.</summary>
    public bool MayConnect(HttpContext context) =>
        identities.Of(context) is not null || (HasLiveVisitors && cookie!.Tenant(context) is not null && cookie.Read(context) is { Claim: null });

    /// <summary>For the hub, which sets no cookie and merges nobody.</summary>
    public async ValueTask<OnboardingIdentity?> OfConnectionAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (identities.Of(context) is { } identity)
        {
            return await journeys.NowAsync(identity, cancellationToken).ConfigureAwait(false);
        }

        return HasLiveVisitors && cookie!.Tenant(context) is { } tenant && cookie.Read(context) is { } ticket
            && await IsVisitorAsync(ticket, tenant, cancellationToken).ConfigureAwait(false)
            ? new OnboardingIdentity(ticket.Id, Tenant: tenant)
            : null;
    }

    /// <summary>What the browser still has of a visitor is about to be recorded: they have to be this user by then, also if they had done nothing before.</summary>
    public async ValueTask<bool> MergedAsync(OnboardingIdentity identity, SubjectKey was, CancellationToken cancellationToken) =>
        await merging.MergeAsync(was.Id, identity.UserId, identity.Tenant, isKept: false, cancellationToken).ConfigureAwait(false)
            is { Status: TrackStatus.Recorded or TrackStatus.Repeated };

    private async ValueTask<RequestUser?> VisitorAsync(HttpContext context, VisitorTicket? ticket, string tenant, bool mayBegin, CancellationToken cancellationToken)
    {
        if (ticket is not null && await IsVisitorAsync(ticket, tenant, cancellationToken).ConfigureAwait(false))
        {
            return new(new(ticket.Id, Tenant: tenant));
        }

        var fresh = cookie!.New(tenant);
        return mayBegin && cookie.Write(context, fresh) ? new(new(fresh.Id, Tenant: tenant)) : null;
    }

    /// <summary>Whoever holds the cookie of somebody who has signed in is not them for that.</summary>
    private async ValueTask<bool> IsVisitorAsync(VisitorTicket ticket, string tenant, CancellationToken cancellationToken) =>
        ticket.Claim is null && ticket.Tenant == tenant
        && (await journeys.LoadAsync(ticket.Subject, cancellationToken).ConfigureAwait(false)).MergedInto is null;

    private async ValueTask<SubjectKey?> WasAsync(HttpContext context, VisitorTicket ticket, OnboardingIdentity identity, CancellationToken cancellationToken)
    {
        var claim = OpaqueId.Of(identity.Subject);
        if (ticket.Tenant != identity.Tenant || (ticket.Claim ?? claim) != claim)
        {
            cookie!.Delete(context);
            return null;
        }

        var visitor = await journeys.LoadAsync(ticket.Subject, cancellationToken).ConfigureAwait(false);
        if (visitor.MergedInto is { } into)
        {
            if (into != identity.UserId && !await AreOneAsync(identity, into, cancellationToken).ConfigureAwait(false))
            {
                cookie!.Delete(context);
                return null;
            }
        }
        else if (visitor.Version > 0)
        {
            var merged = await merging.MergeAsync(ticket.Id, identity.UserId, identity.Tenant, isKept: false, cancellationToken).ConfigureAwait(false);
            if (merged.Status == TrackStatus.Rejected)
            {
                cookie!.Delete(context);
            }

            if (merged.Status is TrackStatus.Rejected or TrackStatus.Deferred)
            {
                return null;
            }
        }

        if (ticket.Claim is null)
        {
            cookie!.Write(context, ticket with { Claim = claim });
        }

        return ticket.Subject;
    }

    private async ValueTask<bool> AreOneAsync(OnboardingIdentity identity, string other, CancellationToken cancellationToken) =>
        (await journeys.NowAsync(identity, cancellationToken).ConfigureAwait(false)).UserId
        == (await journeys.NowAsync(identity with { UserId = other }, cancellationToken).ConfigureAwait(false)).UserId;
}
