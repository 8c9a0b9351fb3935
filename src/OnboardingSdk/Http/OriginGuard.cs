using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OnboardingSdk;

/// <summary>
/// Lets only the host's own pages act for a user. CORS does not cover WebSockets, and a cookie travels with a foreign page's request too:
/// so the browser's own word for where a request comes from is looked at.
/// </summary>
internal sealed class OriginGuard(IOptions<OnboardingOptions> options, ILogger<OriginGuard> log)
{
    public bool Allows(HttpContext context)
    {
        var request = context.Request;
        string? origin = request.Headers.Origin;
        if (origin is not null && options.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        string? site = request.Headers["Sec-Fetch-Site"];
        var own = site is not null
            ? site is "same-origin" or "none"
            : origin is null || IsHost(origin, request.Host);
        if (!own)
        {
            var from = origin ?? site ?? "unknown";
            Log.ForeignOrigin(log, request.Path, from.Length <= 200 ? from : from[..200]);
        }

        return own;
    }

    /// <summary>A default port may be written or left out; which scheme the browser used, a proxy hides.</summary>
    private static bool IsHost(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Host, host.Host, StringComparison.OrdinalIgnoreCase)
        && (host.Port ?? (uri.IsDefaultPort ? uri.Port : 0)) == uri.Port;
}
