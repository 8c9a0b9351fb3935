namespace OnboardingSdk.Stores;

/// <summary>The store cannot do this for the moment: locked, full, read-only, unreachable. It is worth another try later.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>
    /// Whether another writer is in the way, and nothing is wrong: a short wait is part of the work then. The writer behind
    /// <c>TrackAsync</c> tries again for as long as its callers wait, and calls the store down only after that. Default: false.
    /// </summary>
    public bool IsBusy { get; init; }

    /// <summary>With a message and what caused it.</summary>
    public StoreUnavailableException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }

    /// <summary>With no more to say.</summary>
    public StoreUnavailableException() : this("The store is not available.")
    {
    }

    /// <summary>With a message.</summary>
    public StoreUnavailableException(string message) : this(message, null)
    {
    }
}
