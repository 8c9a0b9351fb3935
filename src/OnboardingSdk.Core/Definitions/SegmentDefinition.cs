namespace OnboardingSdk.Definitions;

/// <summary>A named condition over attributes and facts.</summary>
public sealed record SegmentDefinition : Definition
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Who is in it.</summary>
    public required Condition When { get; init; }
}
