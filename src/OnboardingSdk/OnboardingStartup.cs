using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OnboardingSdk;

/// <summary>Opens the store and reads the definitions before the host takes requests; a store that cannot be opened does not keep the host from starting.</summary>
internal sealed class OnboardingStartup(
    IOnboardingStore store, CatalogProvider catalogs, JourneyWriter writer, ProgressReports reports, Rehearsal rehearsal, OnboardingMetrics metrics, TimeProvider clock, ILogger<OnboardingStartup> log)
    : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource stop = new();
    private Task later = Task.CompletedTask;
    private Task rehearsed = Task.CompletedTask;

    /// <summary>Why the store could not be opened yet; null: it is open.</summary>
    public string? NotOpenBecause { get; private set; }

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        metrics.Observe(() => writer.Waiting);
        catalogs.Start();
        rehearsed = Task.Run(rehearsal.RunAsync, CancellationToken.None);
        if (!await TryOpenAsync(cancellationToken).ConfigureAwait(false))
        {
            later = OpenLaterAsync(stop.Token);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>When nobody can track any more: requests and the host's own services have ended.</summary>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            // A host may be ended twice at once (WebApplicationFactory does), and the other end was the first.
            return;
        }

        await later.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await rehearsed.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        reports.Flush();
        await writer.StopAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => stop.Dispose();

    private async Task<bool> TryOpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.InitializeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            if (NotOpenBecause is null)
            {
                Log.StoreDown(log, writer.Waiting, e.Message);
            }

            NotOpenBecause = e.Message;
            return false;
        }

        if (NotOpenBecause is not null)
        {
            NotOpenBecause = null;
            Log.StoreUp(log);
        }

        try
        {
            await catalogs.MeetStoreAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            Log.CatalogNotKept(log, e.Message);
            return false;
        }
    }

    private async Task OpenLaterAsync(CancellationToken cancellationToken)
    {
        do
        {
            await Task.Delay(Pause, clock, cancellationToken).ConfigureAwait(false);
        }
        while (!await TryOpenAsync(cancellationToken).ConfigureAwait(false));
    }
}
