using System.ComponentModel;
using System.Text.Json.Serialization;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas.Written;

[ByField(
    "A condition has one of these fields: all, any, not, event, user, account, milestone, segment, flow, survey, experiment, page, time.",
    typeof(AllOf), typeof(AnyOf), typeof(Not), typeof(EventIs), typeof(UserIs), typeof(AccountIs), typeof(MilestoneIs), typeof(SegmentIs), typeof(FlowIs), typeof(SurveyIs),
    typeof(ExperimentIs), typeof(PageIs), typeof(TimeIs))]
[Description("A condition: an object that says what it asks for.")]
[Snippet("An event happened", """{ "event": "${1:event}" }""")]
[Snippet("An event happened several times", """{ "event": "${1:event}", "count": "^${2:3}" }""")]
[Snippet("An attribute of the user", """{ "user": "${1:attribute}", "equals": "$2" }""")]
[Snippet("A segment", """{ "segment": "${1:segment}" }""")]
[Snippet("A milestone", """{ "milestone": "${1:milestone}" }""")]
[Snippet("A flow was completed", """{ "flow": "${1:flow}", "is": "completed" }""")]
[Snippet("All of several", """{ "all": [ "^{ $1 }" ] }""")]
[Snippet("Not", """{ "not": "^{ $1 }" }""")]
internal sealed class Condition;

[Description("Every one of several conditions holds.")]
internal sealed record AllOf
{
    [Telling]
    [Description("Every one of them holds.")]
    [Between(1)]
    public required Condition[] All { get; init; }
}

[Description("At least one of several conditions holds.")]
internal sealed record AnyOf
{
    [Telling]
    [Description("At least one of them holds.")]
    [Between(1)]
    public required Condition[] Any { get; init; }
}

[Description("A condition does not hold.")]
internal sealed record Not
{
    [Telling]
    [JsonPropertyName("not")]
    [Description("It does not hold.")]
    public required Condition Inner { get; init; }
}

[Description("An event has been recorded.")]
internal sealed record EventIs
{
    [Telling]
    [Description("A declared event that has been recorded, at least once unless 'count' says otherwise.")]
    public required Reference Event { get; init; }

    [Description("How often. A number means \"at least\".")]
    [Examples("3", """{ "atLeast": 1, "atMost": 2 }""", """{ "exactly": 0 }""")]
    public Either<CountNumber, Count>? Count { get; init; }

    [Description("Only those in this time before now. Not together with 'withinFirst'.")]
    [Examples("\"7d\"")]
    public Duration? InLast { get; init; }

    [Description("Only those within this time of the journey's start, the edge included. Not together with 'inLast'.")]
    [Examples("\"14d\"")]
    public Duration? WithinFirst { get; init; }

    [Description("Only those whose properties pass every test: a value, or operators.")]
    [Examples("""{ "template": "kanban", "size": { "atLeast": 3 } }""")]
    public Dictionary<string, Either<Scalar, Tests>>? Where { get; init; }

    [Description("Whose events: the user's, or the current account's. Without it: those of the journey that the condition is recorded in, and for an audience or a start the user's.")]
    public Scope? Of { get; init; }
}

[Description("A range of counts, both edges included; or exactly so many.")]
[Between(1)]
internal sealed record Count
{
    [Description("At least so often.")]
    public CountNumber? AtLeast { get; init; }

    [Description("At most so often.")]
    public CountNumber? AtMost { get; init; }

    [Alone]
    [Description("Exactly so often. It stands alone.")]
    public CountNumber? Exactly { get; init; }
}

[Description("An attribute of the user passes a test: exactly one operator.")]
[Between(2, 2)]
internal sealed record UserIs : Operators
{
    [Telling]
    [Description("An attribute of the user, with exactly one operator.")]
    public required Reference User { get; init; }
}

[Description("An attribute of the current account passes a test: exactly one operator.")]
[Between(2, 2)]
internal sealed record AccountIs : Operators
{
    [Telling]
    [Description("An attribute of the current account, with exactly one operator.")]
    public required Reference Account { get; init; }
}

[Description("A milestone has been reached.")]
internal sealed record MilestoneIs
{
    [Telling]
    [Description("A milestone that has been reached.")]
    public required Reference Milestone { get; init; }

    [Description("In this time before now.")]
    [Examples("\"7d\"")]
    public Duration? InLast { get; init; }
}

[Description("A segment's condition holds.")]
internal sealed record SegmentIs
{
    [Telling]
    [Description("The condition that has this name holds.")]
    public required Reference Segment { get; init; }
}

[Description("A flow, or a task of a checklist, is in a state.")]
internal sealed record FlowIs
{
    [Telling]
    [Description("A flow, which is in the state that 'is' names.")]
    public required Reference Flow { get; init; }

    [Description("Which state. They overlap: a completed flow has been seen too.")]
    public required FlowTest Is { get; init; }

    [Description("A task of the checklist: \"completed\", or, of a launch plan, \"overdue\".")]
    public Reference? Task { get; init; }
}

[Description("What the user answered last passes a test: exactly one operator.")]
[Between(3, 3)]
internal sealed record SurveyIs : Operators
{
    [Telling]
    [Description("A survey, with a 'question' and exactly one operator.")]
    public required Reference Survey { get; init; }

    [Description("A question of the survey.")]
    public required Reference Question { get; init; }
}

[Description("The user is in a variant of an experiment. Not in recorded conditions.")]
internal sealed record ExperimentIs
{
    [Telling]
    [Description("An experiment, with the 'variant' that it asks for. Not in recorded conditions.")]
    public required Reference Experiment { get; init; }

    [Description("A variant, or \"holdout\".")]
    public required Reference Variant { get; init; }
}

[Description("The user is on a page. Not in recorded conditions.")]
internal sealed record PageIs
{
    [Telling]
    [Description("One pattern, or a list of them: the user is on one of these pages. Not in recorded conditions.")]
    [Examples("\"/projects/*\"")]
    public required OneOrMore<Page> Page { get; init; }
}

[Description("The moment lies in a range.")]
internal sealed record TimeIs
{
    [Telling]
    [Description("The moment is at or after 'from' and before 'until'.")]
    [Examples("""{ "from": "2026-12-01", "until": "2026-12-24T12:00:00Z" }""")]
    public required TimeRange Time { get; init; }
}

[Description("A range of time; either end may be left out.")]
[Between(1)]
internal sealed record TimeRange
{
    [Description("At or after, in ISO 8601 with an offset; a day alone begins at midnight UTC.")]
    [Examples("\"2026-12-01\"")]
    public Moment? From { get; init; }

    [Description("Before, in ISO 8601 with an offset; a day alone begins at midnight UTC.")]
    [Examples("\"2026-12-24T12:00:00Z\"")]
    public Moment? Until { get; init; }
}
