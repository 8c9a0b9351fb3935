namespace OnboardingSdk.Definitions;

/// <summary>A video file, played by the browser itself when somebody presses play. Its address is http, https or relative.</summary>
public sealed record MediaVideo : MediaDefinition
{
    /// <summary>What it shows, in a few words, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Address of the picture that stands there before it is played. Default: its first frame.</summary>
    public string? Poster { get; init; }

    /// <summary>Address of its captions, WebVTT. Default: none.</summary>
    public string? Captions { get; init; }

    internal override string Field => "video";
}
