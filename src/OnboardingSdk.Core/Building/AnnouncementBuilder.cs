namespace OnboardingSdk.Definitions;

/// <summary>Describes an announcement.</summary>
public sealed class AnnouncementBuilder : MessageBuilder<AnnouncementBuilder>
{
    private readonly SourceLocation location;
    private AnnouncementDefinition definition;

    internal AnnouncementBuilder(string id, DateOnly date, SourceLocation location)
        : base(location)
    {
        this.location = location;
        definition = new() { Id = id, Title = "", Date = date };
    }

    /// <summary>What sort of news it is ("New", "Improved"), plain text.</summary>
    public AnnouncementBuilder Label(string text) => With(definition with { Label = text });

    /// <summary>A picture, drawn 16 to 9.</summary>
    public AnnouncementBuilder Image(string src, string alt) => With(definition with { Media = Media.Image(src, alt, location) });

    /// <summary>A video file, played in place.</summary>
    public AnnouncementBuilder Video(string src, string title, string? poster = null, string? captions = null) =>
        With(definition with { Media = Media.Video(src, title, poster, captions, location) });

    /// <summary>A page of a site that may be embedded (<see cref="DefinitionBuilder.EmbedHosts"/>).</summary>
    public AnnouncementBuilder Embed(string src, string title) => With(definition with { Media = Media.Embed(src, title, location) });

    internal AnnouncementDefinition Build() => Message(definition);

    private AnnouncementBuilder With(AnnouncementDefinition changed)
    {
        definition = changed;
        return this;
    }
}
