using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OnboardingSdk;

/// <summary>Runs the pumps, from the start of the host to its end.</summary>
internal sealed class ObserverService : IHostedService, IOnboardingObservers, IDisposable
{
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private readonly ObserverQueues queues;
    private readonly IOnboardingStore store;
    private readonly TimeProvider clock;
    private readonly Dictionary<string, ObserverCalls> calls;
    private readonly Dictionary<string, ObserverPump> pumps;
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource abandon = new();
    private Task running = Task.CompletedTask;
    private int stopped;

    public ObserverService(
        ObserverQueues queues, IOnboardingStore store, IServiceScopeFactory scopes, OnboardingMetrics metrics, TimeProvider clock, ILogger<ObserverPump> log)
    {
        this.queues = queues;
        this.store = store;
        this.clock = clock;
        calls = queues.Observers.ToDictionary(o => o.Name, _ => new ObserverCalls(scopes, clock, log), StringComparer.Ordinal);
        pumps = queues.Observers.ToDictionary(
            o => o.Name, o => new ObserverPump(o, queues.BellOf(o), store, calls[o.Name], metrics, clock, log), StringComparer.Ordinal);
    }

    public bool HasAny => pumps.Count > 0;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        running = Task.WhenAll(pumps.Values.Select(p => Task.Run(() => p.RunAsync(stopping.Token, abandon.Token), CancellationToken.None)));

        return Task.CompletedTask;
    }

    /// <summary>What is under way may end, if it does so soon: the host ends, and what is not done is there the next time.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref stopped, 1) == 1)
        {
            return;
        }

        await stopping.CancelAsync().ConfigureAwait(false);
        try
        {
            await running.WaitAsync(Grace, clock, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or TimeoutException)
        {
            await abandon.CancelAsync().ConfigureAwait(false);
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public async ValueTask<IReadOnlyList<ObserverStatus>> GetAsync(CancellationToken cancellationToken = default)
    {
        var found = (await store.CountOutboxAsync(cancellationToken).ConfigureAwait(false))
            .Where(c => c.Queue.StartsWith(ObserverQueues.Prefix, StringComparison.Ordinal))
            .ToDictionary(c => c.Queue[ObserverQueues.Prefix.Length..], StringComparer.Ordinal);
        return [.. pumps.Keys.Union(found.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name =>
            found.TryGetValue(name, out var count)
                ? new ObserverStatus(name, pumps.ContainsKey(name), count.Waiting, count.Failing, count.PutAside)
                : new(name, true, 0, 0, 0))];
    }

    public async ValueTask<long> RetryAsync(string name, CancellationToken cancellationToken = default)
    {
        if (!pumps.TryGetValue(name, out var pump))
        {
            throw new OnboardingException($"There is no observer '{name}'.{Nearest.Hint(name, pumps.Keys)}");
        }

        var count = await store.BringBackAsync(queues.Observers.First(o => o.Name == name).Queue, cancellationToken).ConfigureAwait(false);
        pump.Hurry();
        return count;
    }

    public void Dispose()
    {
        foreach (var one in calls.Values)
        {
            one.Dispose();
        }

        // The sources stay: without timers they hold nothing, and a host may stop and be disposed of at the same time.
        stopping.Cancel();
        abandon.Cancel();
    }
}
