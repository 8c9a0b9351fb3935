namespace OnboardingSdk.Definitions;

/// <summary>A picture, drawn 16 to 9. Its address is http, https or relative.</summary>
public sealed record MediaImage : MediaDefinition
{
    /// <summary>What it shows, for those who do not see it; empty: it only decorates.</summary>
    public required string Alt { get; init; }

    internal override string Field => "image";
}
