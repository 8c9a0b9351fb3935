namespace OnboardingSdk.Definitions;

/// <summary>A page of another site in a sandboxed frame: https, and on one of the hosts that <see cref="EmbedRules"/> allow.</summary>
public sealed record MediaEmbed : MediaDefinition
{
    /// <summary>What it shows, in a few words, plain text.</summary>
    public required string Title { get; init; }

    internal override string Field => "embed";
}
