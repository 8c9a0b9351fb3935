namespace OnboardingSdk.Definitions;

/// <summary>Who may record an event.</summary>
public enum EventSource
{
    /// <summary>Only the host's server code. A browser that sends it is refused. The default.</summary>
    Server,

    /// <summary>The browser too, through the widget's <c>track</c>. Never base something of value on it.</summary>
    Client,
}
