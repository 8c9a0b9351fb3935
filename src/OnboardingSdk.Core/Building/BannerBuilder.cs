namespace OnboardingSdk.Definitions;

/// <summary>Describes a banner.</summary>
public sealed class BannerBuilder : MessageBuilder<BannerBuilder>
{
    private BannerDefinition definition;

    internal BannerBuilder(string id, SourceLocation location)
        : base(location) => definition = new() { Id = id, Title = "" };

    /// <summary>It is below the page. Default: above it.</summary>
    public BannerBuilder AtBottom() => With(definition with { Position = BannerPosition.Bottom });

    /// <summary>It is the first child of an element of the page.</summary>
    public BannerBuilder Inside(string selector) => With(definition with { Position = BannerPosition.Inline, Target = selector });

    /// <summary>It lies over the page. Default: it pushes the page.</summary>
    public BannerBuilder Overlay() => With(definition with { Overlay = true });

    internal BannerDefinition Build() => Message(definition);

    private BannerBuilder With(BannerDefinition changed)
    {
        definition = changed;
        return this;
    }
}
