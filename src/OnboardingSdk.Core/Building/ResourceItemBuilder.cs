namespace OnboardingSdk.Definitions;

/// <summary>Describes an item of a resource center.</summary>
public sealed class ResourceItemBuilder
{
    private ResourceItem definition;

    internal ResourceItemBuilder(ResourceItem item) => definition = item;

    /// <summary>A note for those who read the definitions.</summary>
    public ResourceItemBuilder Description(string text) => With(definition with { Description = text });

    /// <summary>A few words below its title, plain text.</summary>
    public ResourceItemBuilder Summary(string text) => With(definition with { Summary = text });

    /// <summary>What stands below a video, Markdown.</summary>
    public ResourceItemBuilder Body(string markdown) => With(definition with { Body = markdown });

    /// <summary>A picture above an article.</summary>
    public ResourceItemBuilder Image(string src, string alt) => With(definition with { Media = Media.Image(src, alt, definition.Location) });

    /// <summary>A video file, played in place.</summary>
    public ResourceItemBuilder Video(string src, string title, string? poster = null, string? captions = null) =>
        With(definition with { Media = Media.Video(src, title, poster, captions, definition.Location) });

    /// <summary>A page of a site that may be embedded (<see cref="DefinitionBuilder.EmbedHosts"/>).</summary>
    public ResourceItemBuilder Embed(string src, string title) => With(definition with { Media = Media.Embed(src, title, definition.Location) });

    /// <summary>A tour or a message is listed before the user has seen it, too.</summary>
    public ResourceItemBuilder Always() => With(definition with { Always = true });

    /// <summary>Who finds it. Default: everybody who finds its section.</summary>
    public ResourceItemBuilder When(Condition condition) => With(definition with { When = condition });

    /// <summary>Further words by which it is found.</summary>
    public ResourceItemBuilder Keywords(params string[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return With(definition with { Keywords = [.. definition.Keywords, .. words] });
    }

    internal ResourceItem Build() => definition;

    private ResourceItemBuilder With(ResourceItem changed)
    {
        definition = changed;
        return this;
    }
}
