using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OnboardingSdk.Tests;

/// <summary>A host without a server: what host code calls, and what happens behind it, on a fake clock.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly IHost host;
    private bool runs;

    private TestHost(IHost host, ProbeStore store, FakeClock clock, Logs logs)
    {
        this.host = host;
        Store = store;
        Clock = clock;
        Logs = logs;
        Measurements = new(Service<IMeterFactory>());
    }

    public ProbeStore Store { get; }

    public FakeClock Clock { get; }

    public Logs Logs { get; }

    public Measurements Measurements { get; }

    public IOnboarding Onboarding => Service<IOnboarding>();

    public JourneyWriter Writer => Service<JourneyWriter>();

    public static async Task<TestHost> StartAsync(
        Action<OnboardingOptions>? configure = null, ProbeStore? store = null, FakeClock? clock = null, string environment = "Production", DefinitionBuilder? definitions = null,
        Action<OnboardingBuilder>? use = null)
    {
        var made = Create(configure, store, clock, environment, definitions, use);
        await made.StartAsync();
        return made;
    }

    /// <summary>One that was not started.</summary>
    public static TestHost Create(
        Action<OnboardingOptions>? configure = null, ProbeStore? store = null, FakeClock? clock = null, string environment = "Production", DefinitionBuilder? definitions = null,
        Action<OnboardingBuilder>? use = null, Action<ILoggingBuilder>? logging = null)
    {
        store ??= new();
        clock ??= new();
        var logs = new Logs();
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment, ContentRootPath = Path.GetTempPath() });
        builder.Logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace);
        logging?.Invoke(builder.Logging);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddHealthChecks().AddOnboarding();
        var onboarding = builder.Services.AddOnboarding(options =>
        {
            if (configure is null || definitions is not null)
            {
                options.Definitions.Add(definitions ?? Sample.Definitions());
            }

            configure?.Invoke(options);
        }).UseStore(_ => store);
        use?.Invoke(onboarding);
        return new(builder.Build(), store, clock, logs);
    }

    public T Service<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public async Task StartAsync()
    {
        await host.StartAsync();
        runs = true;
    }


    public Task StopAsync(CancellationToken cancellationToken = default) => host.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Measurements.Dispose();
        Store.Broken = null;
        Store.Before = null;
        await (runs ? host.StopAsync() : Task.CompletedTask).Within("stopping the host");
        host.Dispose();
    }
}
