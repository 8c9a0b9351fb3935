using System.ComponentModel;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas.Written;

[Kind("checklist")]
[Description("Tasks that tick themselves off.")]
internal sealed record Checklist : Flow
{
    [Description("Plain text.")]
    public required Line Title { get; init; }

    [Description("Markdown, below the title.")]
    public Body? Body { get; init; }

    [Description("Whose journey its tasks are recorded in. With \"account\" they are done once for all members.")]
    [DefaultValue("user")]
    public Scope? Scope { get; init; }

    [Description("In which order its tasks are done. With \"sequential\" each waits for all before it; optional ones hold up nobody.")]
    [DefaultValue("any")]
    public TaskOrder? Order { get; init; }

    [Description("What it says when all is done, Markdown. Without it: the widget's own words.")]
    public Body? Completed { get; init; }

    [Description("Whether users may close it for good.")]
    [DefaultValue(true)]
    public bool? Dismissible { get; init; }

    [Description("When it offers itself. Without it: on every page.")]
    public ChecklistStart? Start { get; init; }

    [Description("What happens to who is in the middle of it when it changes.")]
    [DefaultValue("continue")]
    [Words(ChangePolicy.Continue, ChangePolicy.RestartAll, ChangePolicy.End)]
    public ChangePolicy? OnChange { get; init; }

    [Description("Makes it a launch plan of an account: true (the host starts it), or an object. Without it: an ordinary checklist.")]
    [Examples("true", """{ "start": { "event": "contract.signed" }, "timeZone": "Europe/Berlin" }""")]
    public Either<Flag, Template>? Template { get; init; }

    [Description("Who does what in a launch plan.")]
    [Between(0, PlanValidator.MostRoles)]
    public Role[]? Roles { get; init; }

    [Description("Headings that group the tasks, in this order; tasks without one come first.")]
    public Phase[]? Phases { get; init; }

    [Description("Its tasks.")]
    [Between(1)]
    public required Task[] Tasks { get; init; }

    [Description("What is different for the users of a segment. The first whose segment the user is in is taken.")]
    public ChecklistOverride[]? Overrides { get; init; }
}

[Description("A task of a checklist. It has at least one of 'complete', 'manual' and 'progress'.")]
[Snippet("A task that a fact ticks off", """{ "id": "${1:id}", "title": "$2", "complete": { "event": "${3:event}" } }""")]
[Snippet("A task that users tick by hand", """{ "id": "${1:id}", "title": "$2", "manual": true }""")]
internal sealed record Task : Written
{
    [Description("Its id, unique in the checklist.")]
    public required Id Id { get; init; }

    [Description("Plain text.")]
    public required Line Title { get; init; }

    [Description("Markdown, while it is unfolded.")]
    public Body? Body { get; init; }

    [Description("What has to be true. Recorded when it first is; a task never becomes undone.")]
    [Examples("""{ "event": "task.created", "count": 3 }""", """{ "flow": "welcome", "is": "completed" }""")]
    public Condition? Complete { get; init; }

    [Description("Whether the user may tick it, and untick what they ticked.")]
    [DefaultValue(false)]
    public bool? Manual { get; init; }

    [Description("Whether it is done when what the host reports (ReportProgressAsync) has reached its total.")]
    [DefaultValue(false)]
    public bool? Progress { get; init; }

    [Description("Ids of the tasks of the same checklist that have to be done first.")]
    public Reference[]? DependsOn { get; init; }

    [Description("Whether the checklist is complete without it.")]
    [DefaultValue(false)]
    public bool? Optional { get; init; }

    [Description("The id of the phase that it belongs to.")]
    public Reference? Phase { get; init; }

    [Description("The role that does it, in a launch plan. Without it: everybody.")]
    public Reference? Owner { get; init; }

    [Description("When it is due, in a launch plan: days after the start, or business days. Without it: at no time.")]
    [Examples("\"7d\"", "\"2w\"", "\"5bd\"")]
    public Due? Due { get; init; }

    [Description("Links.")]
    public Resource[]? Resources { get; init; }

    [Description("A button that leads the user there.")]
    [Examples("""{ "label": "Show me how", "start": "welcome" }""")]
    public Button? Action { get; init; }
}

[Description("A heading that groups tasks.")]
[Snippet("A phase", """{ "id": "${1:id}", "title": "$2" }""")]
internal sealed record Phase : Written
{
    [Description("Its id, unique in the checklist.")]
    public required Id Id { get; init; }

    [Description("Plain text.")]
    public required Line Title { get; init; }
}

[Description("A link of a task.")]
[Snippet("A link", """{ "title": "$1", "url": "$2" }""")]
internal sealed record Resource : Written
{
    [Description("Plain text.")]
    public required Line Title { get; init; }

    [Description("http, https, mailto, tel, or a page of the host, which starts with a single '/'.")]
    public required Address Url { get; init; }
}

[Description("A role in a launch plan.")]
internal sealed record Role : Written
{
    [Description("Its id, unique in the plan.")]
    public required Id Id { get; init; }

    [Description("Its name, as users see it.")]
    public required Line Title { get; init; }

    [Description("Which members have it while nobody is named for the account. Without it: none, it is the vendor's.")]
    public Condition? When { get; init; }
}

[Description("What makes a checklist a launch plan.")]
internal sealed record Template
{
    [Description("What starts it. Without it: only the host does.")]
    public PlanStart? Start { get; init; }

    [Description("Where its days begin and end, an IANA name.")]
    [DefaultValue("UTC")]
    [Examples("\"Europe/Berlin\"")]
    public Zone? TimeZone { get; init; }
}

[Description("What starts a launch plan.")]
internal sealed record PlanStart
{
    [Description("An event of the account's that only the server records.")]
    public required Reference Event { get; init; }

    [Description("Only those whose properties pass every test.")]
    public Dictionary<string, Either<Scalar, Tests>>? Where { get; init; }

    [Description("The property of type date on whose day it starts. Without it: the day of the event.")]
    public Reference? Date { get; init; }
}
