using System.ComponentModel;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas.Written;

[Description("When a flow offers itself.")]
internal record PlainStart
{
    [Description("Whether it offers itself; otherwise a task, a button, the host's page or server code starts it.")]
    [DefaultValue(true)]
    public bool? Auto { get; init; }

    [Description("A page pattern, or a list of them. Without it: everywhere.")]
    [Examples("\"/projects/*\"", """["/", "/home"]""")]
    public OneOrMany<Page>? Page { get; init; }

    [Description("A condition on top of the audience that is looked at only for the start.")]
    public Condition? When { get; init; }

    [Description("How long the user has been on the page before it offers itself. Without it: at once.")]
    [Examples("\"10s\"")]
    public Duration? Delay { get; init; }

    [Description("Whether it offers itself whatever the limits say.")]
    [DefaultValue(false)]
    public bool? IgnoreLimits { get; init; }

    [Description("Which of several comes first; then by id.")]
    [DefaultValue("normal")]
    public Priority? Priority { get; init; }
}

[Description("When a flow offers itself.")]
internal sealed record Start : PlainStart
{
    [Description("How often it offers itself.")]
    [DefaultValue("once")]
    [Examples("\"once\"", "\"everyTime\"", """{ "times": 3, "per": "30d", "until": "completed" }""")]
    public Either<FrequencyWord, Frequency>? Frequency { get; init; }
}

[Description("When a checklist offers itself. It is there until it is completed or dismissed, so it has no frequency.")]
internal sealed record ChecklistStart : PlainStart;

[Description("Where something stands, and for whom.")]
internal sealed record StandStart
{
    [Description("A page pattern, or a list of them. Without it: everywhere.")]
    [Examples("\"/projects/*\"", """["/", "/home"]""")]
    public OneOrMany<Page>? Page { get; init; }

    [Description("A condition on top of the audience.")]
    public Condition? When { get; init; }

    [Description("Which of several comes first; then by id.")]
    [DefaultValue("normal")]
    public Priority? Priority { get; init; }
}

[Description("Where a tracker listens, and for whom.")]
internal sealed record TrackerStart
{
    [Description("A page pattern, or a list of them. Without it: everywhere.")]
    [Examples("\"/help/**\"")]
    public OneOrMany<Page>? Page { get; init; }

    [Description("A condition on top of the audience.")]
    public Condition? When { get; init; }
}

[Description("At most so many runs that offered themselves and were on screen.")]
internal sealed record Frequency
{
    [Description("How many runs at most.")]
    [Between(1, Definitions.Frequency.MaxTimes)]
    public required int Times { get; init; }

    [Description("In any such time. Without it: ever.")]
    [Examples("\"30d\"")]
    public Duration? Per { get; init; }

    [Description("What ends it earlier.")]
    [DefaultValue("completed")]
    public RepeatUntil? Until { get; init; }
}

[Description("When a flow offers itself. Days and hours are about offering: nobody's open tour vanishes at five o'clock.")]
internal record DailySchedule : Schedule
{
    [Description("The days of the week. Without it: all.")]
    [Examples("""["mon", "tue", "wed", "thu", "fri"]""")]
    public DayOfWeek[]? Days { get; init; }

    [Description("The hours of a day. \"22:00-06:00\" passes midnight and belongs to the day on which it began. Without it: all.")]
    [Examples("\"09:00-17:00\"")]
    public Hours? Hours { get; init; }
}

[Description("Between which times.")]
internal record Schedule
{
    [Description("From when on, in ISO 8601: a day, a local time, or a moment.")]
    [Examples("\"2026-12-01\"", "\"2026-12-01T08:00\"")]
    public Bound? From { get; init; }

    [Description("Until when, in ISO 8601: a day (included), a local time, or a moment. After it the flow is not shown at all.")]
    [Examples("\"2026-12-24\"", "\"2026-12-24T18:00\"")]
    public Bound? Until { get; init; }

    [Description("An IANA name; days, hours and local times are meant there.")]
    [DefaultValue("UTC")]
    [Examples("\"Europe/Berlin\"")]
    public Zone? TimeZone { get; init; }
}

[Description("Where and when a flow is suspended; it goes on afterwards.")]
[Between(1)]
internal sealed record Hide
{
    [Description("A page pattern, or a list of them.")]
    [Examples("\"/checkout/*\"")]
    public OneOrMany<Page>? Page { get; init; }

    [Description("A condition.")]
    public Condition? When { get; init; }
}

[Description("A draft that some see.")]
internal sealed record Draft
{
    [Description("Who sees it, by the rules of all flows.")]
    public required Condition For { get; init; }
}

[Description("The variant of an experiment that a flow is for.")]
internal sealed record FlowExperiment
{
    [Description("The id of the experiment.")]
    public required Reference Id { get; init; }

    [Description("The name of the variant.")]
    public required Reference Variant { get; init; }
}
