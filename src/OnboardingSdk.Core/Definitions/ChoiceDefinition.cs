namespace OnboardingSdk.Definitions;

/// <summary>Something that can be chosen.</summary>
public sealed record ChoiceDefinition : Definition
{
    /// <summary>Its id, unique in the question: the answer.</summary>
    public required string Id { get; init; }

    /// <summary>What users read, plain text.</summary>
    public required string Label { get; init; }
}
