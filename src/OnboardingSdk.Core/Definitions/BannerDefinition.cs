namespace OnboardingSdk.Definitions;

/// <summary>A line above, below or in the page. It never takes the focus.</summary>
public sealed record BannerDefinition : MessageDefinition
{
    /// <inheritdoc/>
    public override FlowKind Kind => FlowKind.Banner;

    /// <summary>Where it is. Default: above the page.</summary>
    public BannerPosition Position { get; init; } = BannerPosition.Top;

    /// <summary>Whether it lies over the page instead of pushing it. Default: false.</summary>
    public bool Overlay { get; init; }

    /// <summary>CSS selector of the element that an inline banner is put into, as its first child.</summary>
    public string? Target { get; init; }
}
