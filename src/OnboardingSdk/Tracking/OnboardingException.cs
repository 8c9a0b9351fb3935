namespace OnboardingSdk;

/// <summary>OnboardingSdk was used or set up wrongly; the message says how, and what to do.</summary>
public sealed class OnboardingException : Exception
{
    private readonly bool hasTrace = true;

    /// <summary>With a message and what caused it.</summary>
    public OnboardingException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    /// <summary>With a message.</summary>
    public OnboardingException(string message) : base(message)
    {
    }

    /// <summary>About something that no line of code is to blame for: it is shown without a stack trace.</summary>
    internal OnboardingException(string message, bool hasTrace) : base(message) => this.hasTrace = hasTrace;

    /// <summary>With no more to say.</summary>
    public OnboardingException() : base("OnboardingSdk was used wrongly.")
    {
    }

    /// <inheritdoc/>
    public override string ToString() => hasTrace ? base.ToString() : $"{GetType()}: {Message}";
}
