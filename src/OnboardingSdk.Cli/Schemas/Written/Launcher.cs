using System.ComponentModel;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas.Written;

[Kind("tracker")]
[Description("Shows nothing: records an event that the browser may record.")]
internal sealed record Tracker : Flow
{
    [Description("What it listens for: each click on the target; the target in view, once in a page view; or the user on one of the pages of 'start', once in a page view.")]
    public required TrackerTrigger On { get; init; }

    [Description("CSS selector of what is clicked or seen.")]
    public Selector? Target { get; init; }

    [Description("An event that is declared with \"source\": \"client\".")]
    public required Reference Event { get; init; }

    [Description("The event's properties, the same each time.")]
    public Dictionary<string, AnyValue>? Properties { get; init; }

    [Description("Where it listens, and for whom. Without it: on every page.")]
    public TrackerStart? Start { get; init; }
}

[Kind("launcher")]
[Description("Something on the page that opens something: the resource center, a tour, a page.")]
internal sealed record Launcher : Stand
{
    [Description("What it says, plain text; of an icon and a beacon the name that screen readers tell.")]
    public required Line Label { get; init; }

    [Description("What it does.")]
    [Examples("""{ "start": "help" }""")]
    public required LauncherAction Action { get; init; }

    [Description("How it looks. Without it: \"icon\"; on a target \"beacon\".")]
    public LauncherVariant? Variant { get; init; }

    [Description("The picture on it.")]
    [DefaultValue("help")]
    public LauncherIcon? Icon { get; init; }

    [Description("The corner in which it floats.")]
    [DefaultValue("bottomEnd")]
    public LauncherPosition? Position { get; init; }

    [Description("CSS selector of what it sits on. Without it: it floats.")]
    public Selector? Target { get; init; }

    [Description("On which side of its target it is.")]
    [DefaultValue("auto")]
    public Placement? Placement { get; init; }

    [Description("Whether users may take it away for good.")]
    [DefaultValue(true)]
    public bool? Dismissible { get; init; }

    [Description("What is different for the users of a segment. The first whose segment the user is in is taken.")]
    public LauncherOverride[]? Overrides { get; init; }
}
