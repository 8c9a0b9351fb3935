using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OnboardingSdk;

/// <summary>What the endpoints share: nothing that goes wrong here is more than a short answer with a status.</summary>
internal static class OnboardingEndpoints
{
    public static async Task StateAsync(HttpContext context, RequestUsers users, StateViews states, ILogger<StateViews> log)
    {
        NoStore(context);
        await GuardedAsync(context, log, async () =>
        {
            if (await users.OfAsync(context, mayBegin: true, context.RequestAborted).ConfigureAwait(false) is not { } user)
            {
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            }

            var state = await states.OfAsync(user, context.Request.Query["page"], OnPage(context.Request.Query["on"]), context.Request.PathBase.ToUriComponent(), context.RequestAborted).ConfigureAwait(false);
            await WriteAsync(context, StatusCodes.Status200OK, state, WireJson.Default.StateView).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    public static async Task ResourcesAsync(HttpContext context, RequestUsers users, ResourceViews resources, ILogger<ResourceViews> log)
    {
        NoStore(context);
        await GuardedAsync(context, log, async () =>
        {
            if (await users.OfAsync(context, mayBegin: false, context.RequestAborted).ConfigureAwait(false) is not { } user)
            {
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            }

            var query = context.Request.Query;
            if (await resources.OfAsync(user, query["flow"], query["page"], context.Request.PathBase.ToUriComponent(), context.RequestAborted).ConfigureAwait(false) is { } view)
            {
                await WriteAsync(context, StatusCodes.Status200OK, view, WireJson.Default.ResourcesView).ConfigureAwait(false);
                return;
            }

            await WriteAsync(context, StatusCodes.Status404NotFound, new("flow", "There is no such resource center for this user on this page."), WireJson.Default.ErrorView).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    public static async Task CommandsAsync(HttpContext context, RequestUsers users, OriginGuard origins, CommandHandler commands, ILogger<CommandHandler> log)
    {
        NoStore(context);
        if (!origins.Allows(context))
        {
            await WriteAsync(context, StatusCodes.Status403Forbidden, new("origin", "Commands come from the host's own pages only."), WireJson.Default.ErrorView).ConfigureAwait(false);
            return;
        }

        // A form or a plain-text request would come from a foreign page without being asked for: JSON does not.
        if (!context.Request.HasJsonContentType())
        {
            await WriteAsync(context, StatusCodes.Status415UnsupportedMediaType, new("content-type", "Send application/json."), WireJson.Default.ErrorView).ConfigureAwait(false);
            return;
        }

        await GuardedAsync(context, log, async () =>
        {
            if (await users.OfAsync(context, mayBegin: false, context.RequestAborted).ConfigureAwait(false) is { } user)
            {
                await commands.HandleAsync(context, user).ConfigureAwait(false);
            }
            else
            {
                await WriteAsync(context, StatusCodes.Status401Unauthorized, new("identity", "Nobody is signed in."), WireJson.Default.ErrorView).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
    }

    public static Task PreviewAsync(HttpContext context, PreviewHandler previews, ILogger<PreviewHandler> log)
    {
        NoStore(context);
        return GuardedAsync(context, log, () => previews.HandleAsync(context));
    }

    /// <summary>What a browser says of its own page; nothing but its own delays hangs on it.</summary>
    private static TimeSpan? OnPage(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) ? TimeSpan.FromMilliseconds(milliseconds) : null;

    public static Task WriteAsync<T>(HttpContext context, int status, T value, JsonTypeInfo<T> type)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(context.Response.Body, value, type, context.RequestAborted);
    }

    public static Task UnavailableAsync(HttpContext context, string reason)
    {
        context.Response.Headers.RetryAfter = "5";
        return WriteAsync(context, StatusCodes.Status503ServiceUnavailable, new("unavailable", reason), WireJson.Default.ErrorView);
    }

    private static async Task GuardedAsync(HttpContext context, ILogger log, Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (Exception e) when (context.RequestAborted.IsCancellationRequested && e is not OutOfMemoryException)
        {
            // The page was left.
        }
        catch (Exception e) when (GroupCommit.IsForTheMoment(e) && !context.Response.HasStarted)
        {
            await UnavailableAsync(context, "The onboarding store is not available.").ConfigureAwait(false);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            // Larger than the host allows, too slow, cut off: the client's doing.
            await WriteAsync(context, e.StatusCode, new("malformed", "The request could not be read."), WireJson.Default.ErrorView).ConfigureAwait(false);
        }
        catch (Exception e) when (!context.Response.HasStarted && e is not OutOfMemoryException)
        {
            Log.RequestFailed(log, context.Request.Path, e);
            await UnavailableAsync(context, "The request failed; the host's log says why.").ConfigureAwait(false);
        }
    }

    private static void NoStore(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store, private";
        context.Response.Headers.XContentTypeOptions = "nosniff";
    }
}
