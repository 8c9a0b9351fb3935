using System.ComponentModel;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas.Written;

/// <summary>What may show a picture, a video or a page of another site: one of them.</summary>
internal abstract record Media : Written
{
    [Description("A picture above the title. One of 'image', 'video' and 'embed'.")]
    public Image? Image { get; init; }

    [Description("A video above the title. One of 'image', 'video' and 'embed'.")]
    public Video? Video { get; init; }

    [Description("A page of another site above the title. One of 'image', 'video' and 'embed'.")]
    public Embed? Embed { get; init; }
}

[Description("A picture, drawn 16 to 9.")]
[Snippet("A picture", """{ "src": "$1", "alt": "$2" }""")]
internal sealed record Image : Written
{
    [Description("Its address: http, https or relative.")]
    [Examples("\"/img/colours.png\"")]
    public required Address Src { get; init; }

    [Description("What it shows; \"\" if it only decorates.")]
    public required Line Alt { get; init; }
}

[Description("A file that the browser plays.")]
[Snippet("A video", """{ "src": "$1", "title": "$2", "poster": "$3" }""")]
internal sealed record Video : Written
{
    [Description("Its address: http, https or relative.")]
    public required Address Src { get; init; }

    [Description("What it shows, in a few words.")]
    public required Line Title { get; init; }

    [Description("The address of the picture before it is played; with one nothing is loaded until then.")]
    public Address? Poster { get; init; }

    [Description("The address of captions (WebVTT).")]
    public Address? Captions { get; init; }
}

[Description("A page of another site in a sandboxed frame.")]
[Snippet("A page of another site", """{ "src": "https://$1", "title": "$2" }""")]
internal sealed record Embed : Written
{
    [Description("Its address: https, on one of the hosts of the definition of kind 'embeds'.")]
    [Examples("\"https://player.vimeo.com/video/1\"")]
    public required Address Src { get; init; }

    [Description("What it shows, in a few words.")]
    public required Line Title { get; init; }
}
