namespace OnboardingSdk.Definitions;

/// <summary>An event that may be recorded: a fact that happened, such as <c>project.created</c>.</summary>
public sealed record EventDefinition : Definition
{
    /// <summary>Its name: lower-case words with dots, <c>object.happened</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Who may record it.</summary>
    public EventSource Source { get; init; } = EventSource.Server;

    /// <summary>The properties it may carry. Others are refused.</summary>
    public IReadOnlyList<PropertyDefinition> Properties { get; init; } = [];

    /// <summary>Whether its properties could not be read, which the loader has said: it may have any.</summary>
    internal bool IsUnread { get; init; }
}
