using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OnboardingSdk;

/// <summary>Makes the state of a user on a page.</summary>
internal sealed class StateViews(
    JourneyReader journeys, ExposureWriter exposures, CatalogProvider catalogs, RequestCulture cultures, NameReader names, RequestUsers users, IOptions<OnboardingOptions> options, IHostEnvironment environment, TimeProvider clock)
{
    private static readonly TimeSpan SoonestRecheck = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LatestRecheck = TimeSpan.FromHours(1);

    /// <param name="of">Who.</param>
    /// <param name="page">Where.</param>
    /// <param name="onPage">How long the page has been open, as the browser says.</param>
    /// <param name="pathBase">The host's.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async ValueTask<StateView> OfAsync(
        RequestUser of, string? page, TimeSpan? onPage, string pathBase, CancellationToken cancellationToken)
    {
        catalogs.LookNowAndThen();
        var (user, account) = await journeys.ReadAsync(of.Identity, cancellationToken).ConfigureAwait(false);
        var catalog = catalogs.Current;
        var address = PageAddress.Parse(Below(pathBase, page));
        var culture = cultures.Current;
        var now = clock.GetUtcNow();
        var situation = new Situation(catalog, user, account, Scope.User, now, address, onPage);
        var decision = Delivery.ShowWith(situation);
        if (decision.Exposures.Count > 0)
        {
            // Who was put into a variant stays there: nothing of it is shown before that is durable.
            await exposures.WriteAsync(user, account, catalog, decision.Exposures, cancellationToken).ConfigureAwait(false);
            (user, account) = await journeys.ReadAsync(of.Identity, cancellationToken).ConfigureAwait(false);
            situation = situation with { User = user, Account = account, RecordedOnly = true };
            decision = Delivery.ShowWith(situation);
        }

        var known = await names.NamesAsync(of.Identity.Tenant, PlanViews.People(decision, user, account), cancellationToken).ConfigureAwait(false);
        var texts = new TextRenderer(catalog, culture, user, account, pathBase);
        return new()
        {
            // The name that they have signed in under: it may be an alias of the journey's.
            Subject = OpaqueId.Of(of.Identity.Subject),
            Was = of.Was is { } was ? OpaqueId.Of(was) : null,
            Catalog = catalog.Hash,
            User = new(null, user.Epoch, user.Version),
            Account = account is null ? null : new(OpaqueId.Of(account.Subject), account.Epoch, account.Version),
            Live = options.Value.Live && catalog.Flows.Count > 0 && (!of.Identity.IsVisitor || users.HasLiveVisitors),
            Development = environment.IsDevelopment() ? true : null,
            Culture = culture.Name.Length > 0 ? culture.Name : "en",
            Direction = texts.PageIsRightToLeft ? "rtl" : "ltr",
            Theme = new(options.Value.Accent, options.Value.ColorScheme switch { ColorScheme.Light => "light", ColorScheme.Dark => "dark", _ => "auto" }),
            Strings = WidgetStrings.For(culture),
            Flows = FlowViews.Of(decision, new(catalog, user, account, Scope.User, now, address, onPage), known, new(address, page ?? "", pathBase), texts),
            Recheck = Recheck(decision.RecheckAt - now),
        };
    }

    /// <summary>In milliseconds, rounded up: never before the moment, never at once, and not so late that a sleeping computer makes it meaningless.</summary>
    private static int? Recheck(TimeSpan? wait) => wait is { } time
        ? (int)Math.Ceiling(Math.Clamp(time.TotalMilliseconds, SoonestRecheck.TotalMilliseconds, LatestRecheck.TotalMilliseconds))
        : null;

    /// <summary>A page as definitions name it: without the host's PathBase.</summary>
    internal static string? Below(string pathBase, string? page) =>
        page is not null && pathBase.Length > 0 && page.StartsWith(pathBase, StringComparison.OrdinalIgnoreCase)
            && (page.Length == pathBase.Length || page[pathBase.Length] is '/' or '?' or '#')
            ? page[pathBase.Length..]
            : page;
}
