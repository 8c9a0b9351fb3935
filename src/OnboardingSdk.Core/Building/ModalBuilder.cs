namespace OnboardingSdk.Definitions;

/// <summary>Describes a modal.</summary>
public sealed class ModalBuilder : MessageBuilder<ModalBuilder>
{
    private ModalDefinition definition;

    internal ModalBuilder(string id, SourceLocation location)
        : base(location) => definition = new() { Id = id, Title = "" };

    /// <summary>It comes beside the page, which stays usable. Default: in the middle, and the page waits.</summary>
    public ModalBuilder SlideOut(OverlaySide side = OverlaySide.Right) => With(definition with { Variant = OverlayVariant.SlideOut, Side = side });

    /// <summary>A picture above its title, drawn 16 to 9.</summary>
    public ModalBuilder Image(string src, string alt) => With(definition with { Image = new(src, alt) });

    internal ModalDefinition Build() => Message(definition);

    private ModalBuilder With(ModalDefinition changed)
    {
        definition = changed;
        return this;
    }
}
