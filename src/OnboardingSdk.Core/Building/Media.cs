namespace OnboardingSdk.Definitions;

/// <summary>Makes what builders show beside words.</summary>
internal static class Media
{
    public static MediaImage Image(string src, string alt, SourceLocation at) => new() { Src = src, Alt = alt, Location = at };

    public static MediaVideo Video(string src, string title, string? poster, string? captions, SourceLocation at) =>
        new() { Src = src, Title = title, Poster = poster, Captions = captions, Location = at };

    public static MediaEmbed Embed(string src, string title, SourceLocation at) => new() { Src = src, Title = title, Location = at };
}
