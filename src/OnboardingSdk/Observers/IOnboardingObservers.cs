namespace OnboardingSdk;

/// <summary>How the observers are doing.</summary>
public interface IOnboardingObservers
{
    /// <summary>What waits for each observer. One that is not added any more, but still has notices, is there too.</summary>
    /// <exception cref="StoreUnavailableException">The store is not available.</exception>
    ValueTask<IReadOnlyList<ObserverStatus>> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Brings back what an observer's queue has put aside, and hurries what waits for its next try. Call it when the cause is mended.
    /// Returns how many were put aside.
    /// </summary>
    /// <param name="name">The observer's name (<see cref="ObserverOptions.Name"/>).</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="OnboardingException">There is no observer with this name.</exception>
    /// <exception cref="StoreUnavailableException">The store is not available.</exception>
    ValueTask<long> RetryAsync(string name, CancellationToken cancellationToken = default);
}
