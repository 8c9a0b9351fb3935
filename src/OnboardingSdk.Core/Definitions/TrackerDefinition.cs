using System.Collections.Immutable;

namespace OnboardingSdk.Definitions;

/// <summary>Shows nothing: records an event of the browser's when something happens in the page.</summary>
public sealed record TrackerDefinition : FlowDefinition
{
    /// <inheritdoc/>
    public override FlowKind Kind => FlowKind.Tracker;

    /// <summary>What it listens for.</summary>
    public required TrackerTrigger On { get; init; }

    /// <summary>CSS selector of what is clicked or seen.</summary>
    public string? Target { get; init; }

    /// <summary>The event that it records; it is declared to come from the browser too.</summary>
    public required string Event { get; init; }

    /// <summary>The event's properties, the same each time.</summary>
    public ImmutableSortedDictionary<string, PropertyValue> Properties { get; init; } = PropertyMap.Empty;
}
