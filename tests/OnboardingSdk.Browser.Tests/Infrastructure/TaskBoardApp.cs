using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TaskBoard.Data;

namespace OnboardingSdk.Browser.Tests;

/// <summary>The real TaskBoard, in production mode unless a test says otherwise, on a real Kestrel with a port of its own, its files in a folder of its own.</summary>
internal sealed class TaskBoardApp : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("taskboard-").FullName;
    private readonly AppLog log = new();
    private readonly Action<IApplicationBuilder>? around;
    private readonly TimeProvider? clock;
    private readonly string environment;
    private readonly Action<IServiceCollection>? services;

    /// <param name="store">The onboarding file, where it is not to be in the app's own database.</param>
    /// <param name="around">Middleware in front of the app's own.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="clock">The server's clock.</param>
    /// <param name="services">Services in place of the app's own.</param>
    public TaskBoardApp(
        string? store = null, Action<IApplicationBuilder>? around = null, string environment = "Production", TimeProvider? clock = null, Action<IServiceCollection>? services = null)
    {
        this.services = services;
        this.clock = clock;
        this.environment = environment;
        Database = Path.Combine(folder, "taskboard.db");
        Store = store ?? Database;
        this.around = around;
        UseKestrel(0);
        StartServer();
        Address = new Uri(ClientOptions.BaseAddress, "/");
    }

    public string Database { get; }

    public string Store { get; }

    public Uri Address { get; }

    public IOnboarding Onboarding => Services.GetRequiredService<IOnboarding>();

    /// <summary>What the app logged as an error.</summary>
    public IReadOnlyCollection<string> Errors => log.Errors;

    public async Task<string> UserIdAsync(Person person)
    {
        await using var scope = Services.CreateAsyncScope();
        return scope.ServiceProvider.GetRequiredService<TaskBoardDb>().Users.Single(user => user.Email == person.Email).Id;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("ConnectionStrings:TaskBoard", $"Data Source={Database}");
        builder.UseSetting("Onboarding:Database", Store);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(log));
        if (Store == Database)
        {
            // Where the store is not what a test is about, a disk that others keep busy for a second is none of its concern.
            builder.ConfigureServices(services => services.Configure<OnboardingOptions>(options => options.CommitTimeout = TimeSpan.FromMinutes(1)));
        }

        if (clock is not null)
        {
            builder.ConfigureServices(services => services.AddSingleton(clock));
        }

        if (services is not null)
        {
            builder.ConfigureServices(services);
        }

        if (around is not null)
        {
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new Around(around)));
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A temporary folder that stays harms nobody.")]
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception)
        {
            // SQLite's pool may still hold the file on some systems.
        }
    }

    private sealed class Around(Action<IApplicationBuilder> middleware) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            middleware(app);
            next(app);
        };
    }
}
