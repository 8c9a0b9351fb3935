namespace OnboardingSdk.Definitions;

/// <summary>Which sites may be embedded in flows; none, unless they stand here.</summary>
public sealed record EmbedRules : Definition
{
    /// <summary>Names of hosts, exactly as in an address: <c>player.vimeo.com</c>.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];
}
