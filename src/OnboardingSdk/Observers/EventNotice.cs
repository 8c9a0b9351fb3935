using System.Collections.Immutable;

namespace OnboardingSdk;

/// <summary>An event was recorded.</summary>
public sealed record EventNotice : Notice
{
    /// <summary>The event's name.</summary>
    public required string Event { get; init; }

    /// <summary>Its properties.</summary>
    public required ImmutableSortedDictionary<string, PropertyValue> Properties { get; init; }
}
