namespace OnboardingSdk.Definitions;

/// <summary>What is shown beside words: a picture, a video, or a page of another site.</summary>
public abstract record MediaDefinition : Definition
{
    private protected MediaDefinition() { }

    /// <summary>Its address.</summary>
    public required string Src { get; init; }

    /// <summary>The field of JSON that holds it.</summary>
    internal abstract string Field { get; }
}
