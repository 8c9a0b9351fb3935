namespace OnboardingSdk.Stores;

/// <summary>The store was written by a newer version of the SDK and is left alone.</summary>
public sealed class StoreVersionException : Exception
{
    /// <summary>With a message and what caused it.</summary>
    public StoreVersionException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    /// <summary>With no more to say.</summary>
    public StoreVersionException() : this("The store was written by a newer version of OnboardingSdk.")
    {
    }

    /// <summary>With a message.</summary>
    public StoreVersionException(string message) : base(message)
    {
    }
}
