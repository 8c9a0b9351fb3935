using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace OnboardingSdk.Benchmarks;

/// <summary>The product: SQLite store, hub and endpoints. Every user has an account of their own or shares one, as the name of the connection says.</summary>
internal sealed class OurPush : IPushServer
{
    private IOnboarding onboarding = null!;

    public void Add(WebApplicationBuilder builder, string folder) =>
        builder.Services.AddOnboarding(o =>
        {
            o.Definitions.AddFolder(Path.Combine(AppContext.BaseDirectory, "onboarding"));
            o.CommitTimeout = TimeSpan.FromMinutes(1);
            o.Identify = http => http.Request.Query["user"] is [{ } user] ? new(user, http.Request.Query["account"]) : null;
        }).UseSqlite(Path.Combine(folder, "onboarding.db"));

    public void Map(WebApplication app) => app.MapOnboarding();

    public Task PrepareAsync(WebApplication app)
    {
        onboarding = app.Services.GetRequiredService<IOnboarding>();
        return Task.CompletedTask;
    }

    public Func<Task<List<SentEvent>>> Plan(ServerOrder order)
    {
        var plan = order.Plan!;
        return () => Pace.RunAsync(order.Events, order.Rate, order.Callers, async i =>
        {
            var (user, account, _) = plan[i % plan.Count];
            var at = Stopwatch.GetTimestamp();
            var result = await onboarding.TrackAsync(user, "task.created", null, account.Length > 0 ? new() { Account = account } : null);
            return result.Status == TrackStatus.Recorded ? new(user, result.Version, at) : throw new InvalidOperationException($"{result.Status}: {result.Reason}");
        });
    }
}
