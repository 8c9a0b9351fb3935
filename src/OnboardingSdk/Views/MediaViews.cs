namespace OnboardingSdk;

internal sealed record ImageView(string Src, string Alt);

internal sealed record VideoView(string Src, string Title, string? Poster, string? Captions);

internal sealed record EmbedView(string Src, string Title);

/// <summary>Makes what the widget draws of pictures, videos and embeds.</summary>
internal static class MediaViews
{
    public static ImageView? Image(MediaDefinition? media, TextRenderer texts) =>
        media is MediaImage image ? new(Below(texts, image.Src), texts.Line(image.Alt)) : null;

    public static VideoView? Video(MediaDefinition? media, TextRenderer texts) => media is MediaVideo video
        ? new(Below(texts, video.Src), texts.Line(video.Title), video.Poster is { } poster ? Below(texts, poster) : null, video.Captions is { } captions ? Below(texts, captions) : null)
        : null;

    public static EmbedView? Embed(MediaDefinition? media, TextRenderer texts) =>
        media is MediaEmbed embed ? new(embed.Src, texts.Line(embed.Title)) : null;

    /// <summary>Authors write the host's own paths without its PathBase.</summary>
    private static string Below(TextRenderer texts, string address) => address is ['/', ..] ? texts.PathBase + address : address;
}
