namespace OnboardingSdk.Definitions;

/// <summary>Describes a modal.</summary>
public sealed class ModalBuilder : MessageBuilder<ModalBuilder>
{
    private readonly SourceLocation location;
    private ModalDefinition definition;

    internal ModalBuilder(string id, SourceLocation location)
        : base(location)
    {
        this.location = location;
        definition = new() { Id = id, Title = "" };
    }

    /// <summary>It comes beside the page, which stays usable. Default: in the middle, and the page waits.</summary>
    public ModalBuilder SlideOut(OverlaySide side = OverlaySide.Right) => With(definition with { Variant = OverlayVariant.SlideOut, Side = side });

    /// <summary>A picture above its title, drawn 16 to 9.</summary>
    public ModalBuilder Image(string src, string alt) => With(definition with { Media = Media.Image(src, alt, location) });

    /// <summary>A video file above its title, played in place.</summary>
    public ModalBuilder Video(string src, string title, string? poster = null, string? captions = null) =>
        With(definition with { Media = Media.Video(src, title, poster, captions, location) });

    /// <summary>A page of a site that may be embedded (<see cref="DefinitionBuilder.EmbedHosts"/>) above its title.</summary>
    public ModalBuilder Embed(string src, string title) => With(definition with { Media = Media.Embed(src, title, location) });

    internal ModalDefinition Build() => Message(definition);

    private ModalBuilder With(ModalDefinition changed)
    {
        definition = changed;
        return this;
    }
}
