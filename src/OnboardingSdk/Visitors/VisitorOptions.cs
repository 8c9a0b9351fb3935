using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OnboardingSdk;

/// <summary>How anonymous visitors are known again until they sign in.</summary>
public sealed class VisitorOptions
{
    /// <summary>
    /// Whether the visitor that a request comes from may be recorded: the host's word for consent. Where it says no, no cookie is set, and one that is there
    /// is deleted. It is asked on the server for every request. One that throws means no. Default: what ASP.NET's own consent feature
    /// (<see cref="ITrackingConsentFeature"/>, of <c>UseCookiePolicy</c>) says; without that, yes.
    /// </summary>
    public Func<HttpContext, bool> MayRecord { get; set; } = static context => context.Features.Get<ITrackingConsentFeature>()?.CanTrack ?? true;

    /// <summary>The tenant that a visitor's request belongs to. A visitor is merged into users of the same one only. Default: the tenant <c>default</c>.</summary>
    public Func<HttpContext, string> Tenant { get; set; } = static _ => SubjectKey.DefaultTenant;

    /// <summary>How long a visitor is known again; it is not prolonged. From one hour to 400 days. Default: 90 days.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromDays(90);

    /// <summary>The cookie's name. Default: <c>.Onboarding.Visitor</c>.</summary>
    public string CookieName { get; set; } = ".Onboarding.Visitor";

    /// <summary>Whether the open tabs of visitors are told of changes through the hub: a connection for each. Default: false; they see them with the next page.</summary>
    public bool Live { get; set; }
}
