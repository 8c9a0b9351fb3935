using System.ComponentModel;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas.Written;

[Kind("resourceCenter")]
[Description("A place for who looks for help.")]
internal sealed record ResourceCenter : Stand
{
    [Description("Plain text.")]
    public required Line Title { get; init; }

    [Description("A few words below the title, Markdown.")]
    public Body? Body { get; init; }

    [Description("The side on which it comes, mirrored on right-to-left pages.")]
    [DefaultValue("right")]
    public OverlaySide? Side { get; init; }

    [Description("How its sections are arranged: one at a time, or all below each other.")]
    [DefaultValue("tabs")]
    public ResourceLayout? Layout { get; init; }

    [Description("Whether it can be searched.")]
    [DefaultValue(true)]
    public bool? Search { get; init; }

    [Description("Its sections. One without anything for the user is left out.")]
    [Between(1, ResourceCenterDefinition.MostSections)]
    public required Section[] Sections { get; init; }

    [Description("The way to a person, at its foot on every page.")]
    public Contact? Contact { get; init; }

    [Description("What is different for the users of a segment. The first whose segment the user is in is taken.")]
    public CenterOverride[]? Overrides { get; init; }
}

[Description("A section of a resource center. It has 'items', or \"announcements\": true.")]
[Snippet("A section", """{ "id": "${1:id}", "title": "$2", "items": [ "^$3" ] }""")]
[Snippet("The feed of announcements", """{ "id": "${1:news}", "title": "$2", "announcements": true }""")]
internal sealed record Section : Written
{
    [Description("Its id, unique in the center.")]
    public required Id Id { get; init; }

    [Description("Plain text.")]
    public required Line Title { get; init; }

    [Description("Who finds it.")]
    public Condition? When { get; init; }

    [Description("What it lists.")]
    public Item[]? Items { get; init; }

    [Description("true: the feed of all announcements. One section of a center may be that.")]
    [DefaultValue(false)]
    public bool? Announcements { get; init; }
}

/// <summary>What the items and the contact of a resource center have in common.</summary>
internal abstract record Listed : Written
{
    [Only(ResourceItemType.Article, ResourceItemType.Video, ResourceItemType.Link, ResourceItemType.Action, IsRequired = true)]
    [Only(ResourceItemType.Flow)]
    [Description("Plain text. Of a flow that has a title of its own it may be left out.")]
    public Line? Title { get; init; }

    [Only(ResourceItemType.Article, ResourceItemType.Video, ResourceItemType.Link, ResourceItemType.Action, ResourceItemType.Flow)]
    [Description("A few words below it, plain text.")]
    public Line? Summary { get; init; }

    [Description("Who finds it. It cannot ask for a variant of an experiment.")]
    public Condition? When { get; init; }

    [Only(ResourceItemType.Article, ResourceItemType.Video, ResourceItemType.Link, ResourceItemType.Action, ResourceItemType.Flow)]
    [Description("Further words by which it is found.")]
    [Between(0, ResourceItemValidator.MostKeywords)]
    public Line[]? Keywords { get; init; }

    [Only(ResourceItemType.Link, IsRequired = true)]
    [Description("A page of the host (/help), or an address with https:, http:, mailto: or tel:.")]
    [Examples("\"/help\"", "\"mailto:help@example.org\"")]
    public Address? Url { get; init; }

    [Only(ResourceItemType.Action, IsRequired = true)]
    [Description("What it does.")]
    [Examples("""{ "call": "show-shortcuts" }""")]
    public Action? Action { get; init; }
}

[Description("The way to a person: a link or an action.")]
[Snippet("A mail address", """{ "type": "link", "title": "$1", "url": "mailto:$2" }""")]
internal sealed record Contact : Listed
{
    [Description("What it is.")]
    [Words(ResourceItemType.Link, ResourceItemType.Action)]
    public required ResourceItemType Type { get; init; }
}

[Description("Something that a resource center lists.")]
[Snippet("An article", """{ "id": "${1:id}", "type": "article", "title": "$2", "body": "$3" }""")]
[Snippet("A link", """{ "id": "${1:id}", "type": "link", "title": "$2", "url": "$3" }""")]
[Snippet("A flow", """{ "id": "${1:id}", "type": "flow", "flow": "$2" }""")]
internal sealed record Item : Listed
{
    [Description("Its id, unique in the center.")]
    public required Id Id { get; init; }

    [Description("What it is: read in place, watched in place, a link, a flow, every tour that the user has seen, or something that happens.")]
    public required ResourceItemType Type { get; init; }

    [Only(ResourceItemType.Article, ResourceItemType.Video)]
    [Description("Markdown.")]
    public Body? Body { get; init; }

    [Only(ResourceItemType.Article, ResourceItemType.Video)]
    [Description("A picture. One of 'image', 'video' and 'embed'.")]
    public Image? Image { get; init; }

    [Only(ResourceItemType.Article, ResourceItemType.Video)]
    [Description("A video. One of 'image', 'video' and 'embed'.")]
    public Video? Video { get; init; }

    [Only(ResourceItemType.Article, ResourceItemType.Video)]
    [Description("A page of another site. One of 'image', 'video' and 'embed'.")]
    public Embed? Embed { get; init; }

    [Only(ResourceItemType.Flow, IsRequired = true)]
    [Description("Id of what it starts. Only what is for the user is listed.")]
    public Reference? Flow { get; init; }

    [Only(ResourceItemType.Flow)]
    [Description("true: a tour or a message also before it was seen.")]
    [DefaultValue(false)]
    public bool? Always { get; init; }
}
