using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace OnboardingSdk;

/// <summary>Opens a preview link: begins the draft for who is signed in, and leads to its page. What is wrong is said in a line that a person can act on.</summary>
internal sealed class PreviewHandler(RequestUsers users, JourneyWriter writer, CatalogProvider catalogs, TimeProvider clock, PreviewLinks? links = null)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (links is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (links.Read(context.Request.Query["t"]) is not { } ticket)
        {
            await SayAsync(context, StatusCodes.Status400BadRequest, "This is no preview link of this app, or it was not copied whole. Ask whoever sent it for another.").ConfigureAwait(false);
            return;
        }

        if (ticket.Until <= clock.GetUtcNow())
        {
            await SayAsync(context, StatusCodes.Status410Gone, $"This preview link has expired on {ticket.Until:u}. Ask whoever sent it for another.").ConfigureAwait(false);
            return;
        }

        if (!catalogs.Current.Flows.TryGetValue(ticket.Flow, out var flow) || flow.Draft is null)
        {
            await SayAsync(
                context, StatusCodes.Status404NotFound,
                flow is null ? $"The draft '{ticket.Flow}' is not there any more." : $"'{ticket.Flow}' is no draft any more: it is published, and users meet it as it is.").ConfigureAwait(false);
            return;
        }

        if (await users.OfAsync(context, mayBegin: true, context.RequestAborted).ConfigureAwait(false) is not { } user)
        {
            await SayAsync(context, StatusCodes.Status401Unauthorized, "Nobody is signed in. Sign in, and open the preview link again.").ConfigureAwait(false);
            return;
        }

        if (user.Identity.Tenant != ticket.Tenant)
        {
            await SayAsync(context, StatusCodes.Status403Forbidden, "This preview link is for another tenant than the one that you are signed in to.").ConfigureAwait(false);
            return;
        }

        var result = await writer.WriteAsync(Opened(ticket, user.Identity), context.RequestAborted).ConfigureAwait(false);
        if (result.Status is TrackStatus.Deferred or TrackStatus.Rejected)
        {
            await SayAsync(
                context, result.Status == TrackStatus.Deferred ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status409Conflict,
                result.Status == TrackStatus.Deferred ? "The preview cannot be opened for the moment. Try again in a minute." : $"The preview cannot be opened: {result.Reason}").ConfigureAwait(false);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = context.Request.PathBase.ToUriComponent() + ticket.Page;
    }

    private PendingEntry Opened(PreviewTicket ticket, OnboardingIdentity identity)
    {
        var now = clock.GetUtcNow();
        return new(new()
        {
            Tenant = identity.Tenant,
            Id = Batch.NewId(),
            Name = EntryNames.FlowPreviewed,
            Users = [identity.UserId],
            Account = identity.AccountId,
            OccurredAt = now,
            RecordedAt = now,
            Properties = ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [KeyValuePair.Create(EntryNames.Flow, PropertyValue.From(ticket.Flow)), KeyValuePair.Create(EntryNames.Until, PropertyValue.From(ticket.Until))]),
        })
        { CanComeAgain = true };
    }

    private static Task SayAsync(HttpContext context, int status, string what)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(what, context.RequestAborted);
    }
}
