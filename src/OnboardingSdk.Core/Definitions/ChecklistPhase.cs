namespace OnboardingSdk.Definitions;

/// <summary>A heading that groups tasks of a checklist.</summary>
public sealed record ChecklistPhase : Definition
{
    /// <summary>Its id, unique in the checklist.</summary>
    public required string Id { get; init; }

    /// <summary>The heading, plain text.</summary>
    public required string Title { get; init; }
}
