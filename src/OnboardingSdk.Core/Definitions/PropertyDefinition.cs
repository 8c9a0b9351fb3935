namespace OnboardingSdk.Definitions;

/// <summary>A property that an event may carry, or an attribute that a user or an account may have.</summary>
public sealed record PropertyDefinition : Definition
{
    /// <summary>Its name, as the host's code gives it.</summary>
    public required string Name { get; init; }

    /// <summary>Its type. Values of another type are refused when they are tracked.</summary>
    public PropertyType Type { get; init; } = PropertyType.String;

    /// <summary>For a <see cref="PropertyType.String"/>: the only values it may have. Empty: any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>
    /// Of an attribute of the user: who may set it. With <see cref="EventSource.Client"/> the browser may too, to a value of its type and among its
    /// <see cref="Values"/>; base nothing of value on it. Default: only the host's server.
    /// </summary>
    public EventSource Source { get; init; } = EventSource.Server;

    /// <summary>Whether its type could not be read, which the loader has said: what it is compared with may be right.</summary>
    internal bool IsUnread { get; init; }
}
