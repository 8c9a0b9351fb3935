using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace OnboardingSdk;

/// <summary>How OnboardingSdk works in a host.</summary>
public sealed class OnboardingOptions
{
    /// <summary>Where the definitions come from. None: nothing is shown, facts of no event can be recorded.</summary>
    public DefinitionSources Definitions { get; } = new();

    /// <summary>
    /// Who a request comes from; null: nobody. It is asked on the server, for every request and connection, with the host's own authentication done.
    /// Default: the claim <see cref="ClaimTypes.NameIdentifier"/> of an authenticated user.
    /// </summary>
    public Func<HttpContext, OnboardingIdentity?> Identify { get; set; } = static context =>
        context.User is { Identity.IsAuthenticated: true } user && user.FindFirstValue(ClaimTypes.NameIdentifier) is { Length: > 0 } id
            ? new OnboardingIdentity(id)
            : null;

    /// <summary>
    /// The culture of what a request's user reads; null, or an answer of null: <see cref="CultureInfo.CurrentUICulture"/>, which the host's request localization
    /// sets. Texts of flows fall back to its parents and to the culture that they are written in, the widget's own words to English.
    /// </summary>
    public Func<HttpContext, CultureInfo?>? Culture { get; set; }

    /// <summary>
    /// Whether a mistake in a call (an unknown event, a property of a wrong type) throws. Default (null): in Development only; elsewhere it is
    /// logged and the call is rejected.
    /// </summary>
    public bool? ThrowOnMistakes { get; set; }

    /// <summary>
    /// Whether definitions with errors keep the host from starting. Default (null): in Development only; elsewhere the last good catalog stays in
    /// force, and health says so.
    /// </summary>
    public bool? FailOnBrokenDefinitions { get; set; }

    /// <summary>What brings definitions into force, as <see cref="IOnboardingCatalogs.PublishesAsync"/> names it: a version, a commit. Default (null): the version of the host's program.</summary>
    public string? Release { get; set; }

    /// <summary>How long a call waits for its commit before it returns <see cref="TrackStatus.Deferred"/>. Default: 1 s. While the store is known to be down nobody waits.</summary>
    public TimeSpan CommitTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many entries are kept in memory while the store is down; more are rejected. Default: 10,000.</summary>
    public int BacklogLimit { get; set; } = 10_000;

    /// <summary>How many journeys are kept in memory. Default: 10,000.</summary>
    public int JourneyCacheSize { get; set; } = 10_000;

    /// <summary>Whether open tabs are told of changes through the hub. Default: true. Without it they see them with the next page.</summary>
    public bool Live { get; set; } = true;

    /// <summary>The accent colour of what users see, as <c>#rrggbb</c>. Default: the widget's own.</summary>
    public string? Accent { get; set; }

    /// <summary>Light, dark, or as the page has it. Default: as the page has it.</summary>
    public ColorScheme ColorScheme { get; set; } = ColorScheme.Auto;

    /// <summary>
    /// Origins other than the page's own (<c>https://app.example.com</c>) that may send commands and connect: needed only where a proxy hides the
    /// host's real name. Default: none.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];
}
