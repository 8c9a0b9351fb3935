using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnboardingSdk;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps OnboardingSdk's endpoints.</summary>
public static class OnboardingEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps state, commands, hub and the widget's files below a prefix. What is called on the result (rate limits, a host name, a policy) holds for
    /// all of them. Without a policy they take requests from anybody, as each of them asks <see cref="OnboardingOptions.Identify"/> itself and does
    /// nothing for nobody.
    /// </summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="prefix">Where. Default: <c>/onboarding</c>.</param>
    /// <exception cref="OnboardingException"><c>AddOnboarding</c> was not called.</exception>
    public static IEndpointConventionBuilder MapOnboarding(this IEndpointRouteBuilder endpoints, string prefix = "/onboarding")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        var address = endpoints.ServiceProvider.GetService<EndpointAddress>()
            ?? throw new OnboardingException("MapOnboarding needs its services: call builder.Services.AddOnboarding(…) before the app is built.");
        address.Prefix = prefix.Trim('/') is { Length: > 0 } path ? "/" + path : "";
        var files = endpoints.ServiceProvider.GetRequiredService<WidgetFiles>();
        var group = endpoints.MapGroup(address.Prefix).ExcludeFromDescription();
        group.MapMethods("{name}.js", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, string name) => files.ServeAsync(context, name));
        var state = group.MapGet("state", (HttpContext context, RequestUsers users, StateViews states, ILogger<StateViews> log) =>
            OnboardingEndpoints.StateAsync(context, users, states, log));
        state.Finally(endpoint => address.Prefix = PrefixOf(endpoint) ?? address.Prefix);
        group.MapGet("resources", (HttpContext context, RequestUsers users, ResourceViews resources, ILogger<ResourceViews> log) =>
            OnboardingEndpoints.ResourcesAsync(context, users, resources, log));
        group.MapPost("commands", (HttpContext context, RequestUsers users, OriginGuard origins, CommandHandler commands, ILogger<CommandHandler> log) =>
            OnboardingEndpoints.CommandsAsync(context, users, origins, commands, log)).DisableAntiforgery();
        group.MapGet("preview", (HttpContext context, PreviewHandler previews, ILogger<PreviewHandler> log) => OnboardingEndpoints.PreviewAsync(context, previews, log));
        var hub = group.MapHub<OnboardingHub>("hub");
        hub.Add(GuardHub);
        ((IEndpointConventionBuilder)group).Finally(OpenUnlessAPolicyIsSet);
        return group;
    }

    /// <summary>A fallback policy of the host's ("everybody signs in") is about its own pages; a policy that is set on these endpoints holds.</summary>
    private static void OpenUnlessAPolicyIsSet(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.Any(m => m is IAuthorizeData or AuthorizationPolicy or IAuthorizationRequirementData))
        {
            endpoint.Metadata.Add(new AllowAnonymousAttribute());
        }
    }

    /// <summary>With the prefixes of the groups that the host has put it in.</summary>
    private static string? PrefixOf(EndpointBuilder endpoint) =>
        endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } pattern } && pattern.EndsWith("/state", StringComparison.Ordinal)
            ? ("/" + pattern[..^"/state".Length].TrimStart('/')).TrimEnd('/')
            : null;

    private static void GuardHub(EndpointBuilder endpoint)
    {
        var next = endpoint.RequestDelegate;
        endpoint.RequestDelegate = context =>
        {
            if (next is null || !context.RequestServices.GetRequiredService<OriginGuard>().Allows(context))
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }

            // The hub lets go of nobody's connection too; to say so first spares the widget one that opens and closes, again and again.
            if (context.Request.Path.Value!.EndsWith("/negotiate", StringComparison.Ordinal) && !context.RequestServices.GetRequiredService<RequestUsers>().MayConnect(context))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            }

            return next(context);
        };
    }
}
