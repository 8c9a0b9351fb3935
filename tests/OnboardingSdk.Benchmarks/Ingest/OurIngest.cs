using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OnboardingSdk.Benchmarks;

/// <summary>The product as a host has it, with its default options, over a SQLite file.</summary>
internal sealed class OurIngest(WebApplication app) : IAsyncDisposable
{
    private readonly IOnboarding onboarding = app.Services.GetRequiredService<IOnboarding>();

    public Catalog Catalog => onboarding.Catalog;

    public static async Task<OurIngest> StartAsync(string folder)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOnboarding(o =>
            {
                o.Definitions.AddFolder(Path.Combine(AppContext.BaseDirectory, "onboarding"));

                // On a busy machine a commit may be late; here that is to be measured, not answered.
                o.CommitTimeout = TimeSpan.FromMinutes(1);
            })
            .UseSqlite(Path.Combine(folder, "onboarding.db"));
        var app = builder.Build();
        app.MapOnboarding();
        await app.StartAsync();
        return new(app);
    }

    public async Task IdentifyAsync(Workload work)
    {
        await Parallel.ForAsync(0, work.Users, new ParallelOptions { MaxDegreeOfParallelism = 100 }, async (i, _) =>
            Expect(await onboarding.IdentifyAsync(
                Workload.User(i), new { role = "owner" }, new() { Account = work.Account(i), StartedAt = Workload.SignUp }, CancellationToken.None)));
    }

    /// <summary>So many callers, each of which waits for its commit before its next event.</summary>
    public async Task<Speed> RunAsync(List<TrackedEvent> events, int callers)
    {
        var next = -1;
        var meter = Speed.Start();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => callers == 1 ? CallAsync() : Task.Run(CallAsync)));
        return meter(events.Count);

        async Task CallAsync()
        {
            for (var i = Interlocked.Increment(ref next); i < events.Count; i = Interlocked.Increment(ref next))
            {
                var (user, name, properties, _) = events[i];
                Expect(await onboarding.TrackAsync(user, name, properties));
            }
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static void Expect(TrackResult result)
    {
        if (result.Status != TrackStatus.Recorded)
        {
            throw new InvalidOperationException($"An event was not recorded but {result.Status}: {result.Reason}");
        }
    }
}
