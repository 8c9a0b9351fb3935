using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OnboardingSdk;

/// <summary>Degraded, never unhealthy: a host without onboarding is still a host, and no balancer should take it out.</summary>
internal sealed class OnboardingHealthCheck(IOnboardingStore store, CatalogProvider catalogs, JourneyWriter writer, ObserverService observers, TimeProvider clock)
    : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        catalogs.LookNowAndThen();
        var data = new Dictionary<string, object> { ["catalog"] = catalogs.Current.Hash, ["catalogStatus"] = catalogs.Status.ToString(), ["waiting"] = writer.Waiting };
        var wrong = new List<string>();
        if (catalogs.IsBroken)
        {
            var errors = catalogs.Problems.Where(p => p.Severity == Severity.Error).Select(p => p.ToString()).ToList();
            var count = errors.Count == 1 ? "1 error" : $"{errors.Count} errors";
            wrong.Add(catalogs.HasCatalog
                ? $"The definitions have {count}; the last good catalog is in force."
                : $"The definitions have {count}, and no earlier catalog was found: nothing is shown, and facts are rejected.");
            data["definitions"] = errors;
        }

        if ((writer.DownBecause ?? await CheckStoreAsync(cancellationToken).ConfigureAwait(false)) is { } reason)
        {
            wrong.Add($"The store is not available: {reason}");
        }
        else
        {
            await CheckObserversAsync(data, wrong, cancellationToken).ConfigureAwait(false);
        }

        return wrong.Count == 0
            ? HealthCheckResult.Healthy("Onboarding works.", data)
            : HealthCheckResult.Degraded(string.Join(" ", wrong), data: data);
    }

    private async Task CheckObserversAsync(Dictionary<string, object> data, List<string> wrong, CancellationToken cancellationToken)
    {
        if (!observers.HasAny)
        {
            return;
        }

        try
        {
            var found = await Task.Run(() => observers.GetAsync(cancellationToken).AsTask(), cancellationToken).WaitAsync(Patience, clock, cancellationToken).ConfigureAwait(false);
            data["observers"] = found;
            wrong.AddRange(found.Where(o => o.PutAside > 0).Select(o =>
                $"Notices for the observer '{o.Name}' are put aside: {o.PutAside}. Mend the cause (log 31), then call IOnboardingObservers.RetryAsync."));
            wrong.AddRange(found.Where(o => !o.IsAdded && o.Waiting > 0).Select(o =>
                $"Notices wait for the observer '{o.Name}', which this process does not have: {o.Waiting}. Was it renamed? See ObserverOptions.Name."));
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            wrong.Add($"The observers' notices cannot be counted: {e.Message}");
        }
    }

    private async Task<string?> CheckStoreAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Not on this thread: a store may do its work on the caller's.
            await Task.Run(() => store.CheckAsync(cancellationToken).AsTask(), cancellationToken).WaitAsync(Patience, clock, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (StoreUnavailableException e) when (e.IsBusy)
        {
            // Somebody writes: whether that takes too long the writer knows.
            return null;
        }
        catch (TimeoutException)
        {
            return $"It has not answered for {Patience.TotalSeconds:0} s.";
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            return e.Message;
        }
    }
}
