using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OnboardingSdk;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds OnboardingSdk to a host's services.</summary>
public static class OnboardingServiceCollectionExtensions
{
    /// <summary>
    /// Adds OnboardingSdk: <see cref="IOnboarding"/>, the hub and what the endpoints need. Journeys are kept in <c>App_Data/onboarding.db</c> unless the
    /// builder says otherwise. Then call <c>app.MapOnboarding()</c>.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Where the definitions come from, who a request comes from.</param>
    public static OnboardingBuilder AddOnboarding(this IServiceCollection services, Action<OnboardingOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<OnboardingOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OnboardingOptions>, OnboardingOptionsValidator>());
        // The clients have nothing to say: room for the handshake and the pings.
        services.AddSignalR().AddHubOptions<OnboardingHub>(hub => hub.MaximumReceiveMessageSize = 4 * 1024);
        services.AddMetrics();
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(s => SqliteStores.Create(s, SqliteStores.DefaultPath));
        services.TryAddSingleton<OnboardingMetrics>();
        services.TryAddSingleton<EndpointAddress>();
        services.TryAddSingleton<WidgetFiles>();
        services.TryAddSingleton<CatalogNotes>();
        services.TryAddSingleton<CatalogProvider>();
        services.TryAddSingleton<IOnboardingCatalogs, CatalogPublishing>();
        services.TryAddSingleton<EntryQueue>();
        services.TryAddSingleton<StoreOutage>();
        services.TryAddSingleton<JourneyLoader>();
        services.TryAddSingleton<KnownEntries>();
        services.TryAddSingleton<ObserverQueues>();
        services.TryAddSingleton<DueQueues>();
        services.TryAddSingleton<CommitRounds>();
        services.TryAddSingleton<GroupCommit>();
        services.TryAddSingleton<JourneyWriter>();
        services.TryAddSingleton<Rehearsal>();
        services.TryAddSingleton<ProgressReports>();
        services.TryAddSingleton<JourneyReader>();
        services.TryAddSingleton<ExposureWriter>();
        services.TryAddSingleton<VariantCalls>();
        services.TryAddSingleton<RequestIdentity>();
        services.TryAddSingleton<Merging>();
        services.TryAddSingleton<RequestUsers>();
        services.TryAddSingleton<OriginGuard>();
        services.TryAddSingleton<CallCheck>();
        services.TryAddSingleton<RequestCulture>();
        services.TryAddSingleton<NameReader>();
        services.TryAddSingleton<Forgetting>();
        services.TryAddSingleton<StateViews>();
        services.TryAddSingleton<ResourceViews>();
        services.TryAddSingleton<CommandHandler>();
        services.TryAddSingleton<PreviewHandler>();
        services.TryAddSingleton<IOnboarding, OnboardingService>();
        services.TryAddSingleton<HubListeners>();
        services.TryAddSingleton<CatalogHistory>();
        services.TryAddSingleton<Explainer>();
        services.TryAddSingleton<JourneyPusher>();
        services.TryAddSingleton<IJourneyChanges>(s => s.GetRequiredService<JourneyPusher>());
        services.TryAddSingleton<ObserverService>();
        services.TryAddSingleton<IOnboardingObservers>(s => s.GetRequiredService<ObserverService>());
        services.TryAddSingleton<PlanClock>();
        services.TryAddSingleton<OnboardingStartup>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OnboardingStartup>(s => s.GetRequiredService<OnboardingStartup>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ObserverService>(s => s.GetRequiredService<ObserverService>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PlanClock>(s => s.GetRequiredService<PlanClock>()));
        return new(services);
    }
}
