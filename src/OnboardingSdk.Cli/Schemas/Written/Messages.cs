using System.ComponentModel;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas.Written;

[Kind("modal")]
[Description("A message in the middle of the page, or beside it.")]
internal sealed record Modal : Run
{
    [Description("Plain text.")]
    public required Line Title { get; init; }

    [Description("Markdown.")]
    public Body? Body { get; init; }

    [Description("How it comes: \"dialog\" in the middle, and the page waits; \"slideOut\" beside the page, which stays usable.")]
    [DefaultValue("dialog")]
    public OverlayVariant? Variant { get; init; }

    [Description("The side of a slide-out, mirrored on right-to-left pages.")]
    [DefaultValue("right")]
    public OverlaySide? Side { get; init; }

    [Description("A picture above the title. One of 'image', 'video' and 'embed'.")]
    public Image? Image { get; init; }

    [Description("A video above the title. One of 'image', 'video' and 'embed'.")]
    public Video? Video { get; init; }

    [Description("A page of another site above the title. One of 'image', 'video' and 'embed'.")]
    public Embed? Embed { get; init; }

    [Description("The button that completes it. Without it: \"Got it\".")]
    public Button? Primary { get; init; }

    [Description("The quiet button that dismisses it. Not where 'dismissible' is false.")]
    public LabelledButton? Secondary { get; init; }

    [Description("What is different for the users of a segment. The first whose segment the user is in is taken.")]
    public ModalOverride[]? Overrides { get; init; }
}

[Kind("banner")]
[Description("A message in a line at the top or the bottom, or within the page.")]
internal sealed record Banner : Run
{
    [Description("Plain text.")]
    public required Line Title { get; init; }

    [Description("Markdown.")]
    public Body? Body { get; init; }

    [Description("Where it is: the top or the bottom of the window, or inline: the first child of an element of the page.")]
    [DefaultValue("top")]
    public BannerPosition? Position { get; init; }

    [Description("Whether it lies over the page; otherwise the page's root gets that much more padding while it is there.")]
    [DefaultValue(false)]
    public bool? Overlay { get; init; }

    [Description("CSS selector of the element of an inline one.")]
    public Selector? Target { get; init; }

    [Description("The button that completes it. Without it: none.")]
    public LabelledButton? Primary { get; init; }

    [Description("The quiet button that dismisses it. Not where 'dismissible' is false.")]
    public LabelledButton? Secondary { get; init; }

    [Description("What is different for the users of a segment. The first whose segment the user is in is taken.")]
    public BannerOverride[]? Overrides { get; init; }
}

[Kind("hint")]
[Description("A point on something, which says more when somebody opens it.")]
internal sealed record Hint : Run
{
    [Description("Plain text.")]
    public required Line Title { get; init; }

    [Description("Markdown.")]
    public Body? Body { get; init; }

    [Description("CSS selector of what its beacon sits on. Without that on the page there is no beacon, and that is no error.")]
    [Examples("\"#filter\"")]
    public required Selector Target { get; init; }

    [Description("On which side of its target its card is.")]
    [DefaultValue("auto")]
    public Placement? Placement { get; init; }

    [Description("Whether it opens when the pointer rests on the beacon too; a click, Enter and Space always do.")]
    [DefaultValue(false)]
    public bool? OpenOnHover { get; init; }

    [Description("The button that completes it. Without it: \"Got it\".")]
    public Button? Primary { get; init; }

    [Description("The quiet button that dismisses it. Not where 'dismissible' is false.")]
    public LabelledButton? Secondary { get; init; }

    [Description("What is different for the users of a segment. The first whose segment the user is in is taken.")]
    public HintOverride[]? Overrides { get; init; }
}

[Kind("announcement")]
[Description("Something new, for the feed of the resource centers.")]
internal sealed record Announcement : Stand
{
    [Description("Plain text.")]
    public required Line Title { get; init; }

    [Description("Markdown.")]
    public Body? Body { get; init; }

    [Description("Its day, by which the feed is sorted, the latest first. It is out once that day has begun.")]
    [Examples("\"2026-12-01\"")]
    public required Day Date { get; init; }

    [Description("What sort of news it is, plain text.")]
    [Examples("\"New\"")]
    public Line? Label { get; init; }

    [Description("A picture. One of 'image', 'video' and 'embed'.")]
    public Image? Image { get; init; }

    [Description("A video. One of 'image', 'video' and 'embed'.")]
    public Video? Video { get; init; }

    [Description("A page of another site. One of 'image', 'video' and 'embed'.")]
    public Embed? Embed { get; init; }

    [Description("A button in it.")]
    public LabelledButton? Primary { get; init; }

    [Description("What is different for the users of a segment. The first whose segment the user is in is taken.")]
    public AnnouncementOverride[]? Overrides { get; init; }
}
