using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace OnboardingSdk;

/// <summary>Chooses what OnboardingSdk works with.</summary>
public sealed class OnboardingBuilder
{
    internal OnboardingBuilder(IServiceCollection services) => Services = services;

    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Keeps journeys in a SQLite file. Without a call of this the file is <c>App_Data/onboarding.db</c> below the content root.</summary>
    /// <param name="path">The file; a relative path is below the content root. It may hold the host's own tables too.</param>
    public OnboardingBuilder UseSqlite(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return UseStore(services => SqliteStores.Create(services, path));
    }

    /// <summary>
    /// Tells a class of the host's what happens in the journeys: after it is durable, at least once, for each user and account in order. Which methods of
    /// <see cref="IOnboardingObserver"/> it has says what it hears of. It is resolved in a scope of its own for each notice; unless the services have it
    /// already, it is added as scoped.
    /// </summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="configure">Its name, and how long it is tried.</param>
    /// <exception cref="OnboardingException">It implements none of the methods, or another observer has the same name.</exception>
    public OnboardingBuilder AddObserver<T>(Action<ObserverOptions>? configure = null)
        where T : class, IOnboardingObserver
    {
        var options = new ObserverOptions();
        configure?.Invoke(options);
        var registration = ObserverRegistration.Of(typeof(T), options);
        if (Services.Any(s => s.ServiceType == typeof(ObserverRegistration) && ((ObserverRegistration)s.ImplementationInstance!).Name == registration.Name))
        {
            throw new OnboardingException($"There are two observers with the name '{registration.Name}': give one of them another (ObserverOptions.Name).");
        }

        Services.TryAddScoped<T>();
        Services.AddSingleton(registration);
        return this;
    }

    /// <summary>
    /// Knows anonymous visitors by a cookie, so that flows whose <c>visitors</c> is <c>include</c> or <c>only</c> can be shown to them, and merges a visitor into the user
    /// that they sign in as. Nothing is stored on the server until a visitor does something. The cookie is protected by ASP.NET's Data Protection,
    /// which several servers share as for their sign-in cookies. A cookie is the host's decision: without this call there is none.
    /// </summary>
    /// <param name="configure">Consent, lifetime, tenant.</param>
    public OnboardingBuilder AddVisitors(Action<VisitorOptions>? configure = null)
    {
        Services.AddDataProtection();
        Services.AddOptions<VisitorOptions>().Configure(configure ?? (static _ => { })).ValidateOnStart();
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<VisitorOptions>, VisitorOptionsValidator>());
        Services.TryAddSingleton<VisitorCookie>();
        return this;
    }

    /// <summary>
    /// Lets the host's code make links that show drafts (<see cref="IOnboardingPreviews"/>), and takes requests that open them. They are protected by ASP.NET's Data Protection, whose keys several
    /// servers share as for their sign-in cookies. Without this call there are none.
    /// </summary>
    public OnboardingBuilder AddPreviewLinks()
    {
        Services.AddDataProtection();
        Services.TryAddSingleton<PreviewLinks>();
        Services.TryAddSingleton<IOnboardingPreviews>(services => services.GetRequiredService<PreviewLinks>());
        return this;
    }

    /// <summary>Names users in shared lists: whose a task is, and who did it. Without it nobody is named but "you".</summary>
    /// <typeparam name="T">The class; it is resolved in a scope of its own. Unless the services have it already, it is added as scoped.</typeparam>
    public OnboardingBuilder AddNames<T>()
        where T : class, IOnboardingNames
    {
        Services.TryAddScoped<T>();
        Services.AddScoped<IOnboardingNames>(services => services.GetRequiredService<T>());
        return this;
    }

    /// <summary>Keeps journeys in another store.</summary>
    /// <param name="create">Makes the store; it is disposed with the host.</param>
    public OnboardingBuilder UseStore(Func<IServiceProvider, IOnboardingStore> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.Replace(ServiceDescriptor.Singleton(create));
        return this;
    }
}
