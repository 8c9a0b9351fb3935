using System.ComponentModel;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas.Written;

[Kind("tour")]
[Description("Ordered steps that point at parts of the page.")]
internal sealed record Tour : Run
{
    [Description("What users know it by where it is listed, plain text. Without it: its first step's title.")]
    public Line? Title { get; init; }

    [Description("Its steps, in order.")]
    [Between(1)]
    public required Step[] Steps { get; init; }

    [Description("What is different for the users of a segment. The first whose segment the user is in is taken.")]
    public TourOverride[]? Overrides { get; init; }
}

[Description("A step of a tour.")]
[Snippet("A step with a Next button", """{ "id": "${1:id}", "title": "$2", "body": "$3", "target": "[data-onboarding=$4]" }""")]
[Snippet("A step that waits for an event", """{ "id": "${1:id}", "title": "$2", "target": "[data-onboarding=$3]", "advance": { "event": "${4:event}" }, "skippable": true }""")]
internal sealed record Step : Media
{
    [Description("Its id, unique in the tour.")]
    public required Id Id { get; init; }

    [Description("Plain text.")]
    public required Line Title { get; init; }

    [Description("Markdown.")]
    public Body? Body { get; init; }

    [Description("CSS selector of what it points at. Without it: in the middle.")]
    [Examples("\"[data-onboarding=new-task]\"")]
    public Selector? Target { get; init; }

    [Description("On which side of its target it is.")]
    [DefaultValue("auto")]
    public Placement? Placement { get; init; }

    [Description("The pages that it belongs on: a pattern or a list. Without it: wherever the user is.")]
    [Examples("\"/projects/*\"")]
    public OneOrMany<Page>? Page { get; init; }

    [Description("What moves the tour on: a way, or a list of ways of which the first that comes counts. At most one of each kind.")]
    [DefaultValue("""{ "button": true }""")]
    [Examples("""{ "click": true }""", """{ "event": "project.created" }""", """[{ "button": true }, { "event": "project.created" }]""")]
    public OneOrMore<Way>? Advance { get; init; }

    [Description("Further buttons beside the Next button.")]
    [Between(0, TourValidator.MostButtons)]
    public StepButton[]? Buttons { get; init; }

    [Description("Where this recorded condition holds when the step would become the current one, it is passed over.")]
    public Condition? SkipWhen { get; init; }

    [Description("Whether a step that waits offers a quiet \"Skip\".")]
    [DefaultValue(false)]
    public bool? Skippable { get; init; }

    [Description("Whether the target can be used meanwhile. Without it: where the step waits for more than a button or a delay.")]
    public bool? Interactive { get; init; }

    [Description("What happens without a visible target. Nothing is used up.")]
    [DefaultValue("wait")]
    public MissingPolicy? OnMissing { get; init; }

    [Description("How long to look for the target before 'onMissing' applies.")]
    [DefaultValue("2s")]
    public Duration? Wait { get; init; }

    [Description("What follows: a step's id, { \"end\": true }, or a list of branches of which the first whose 'when' holds is taken. Without it: the step after it.")]
    [Examples("\"done\"", """[{ "when": { "user": "goal", "equals": "lead" }, "step": "invite" }, "name"]""")]
    public OneOrMany<Either<Reference, Branch>>? Next { get; init; }

    [Description("Another label for the primary button. Without it: \"Next\", at last \"Done\".")]
    public Line? NextLabel { get; init; }
}

[ByField("A branch leads to a 'step', or it has \"end\": true.", typeof(StepBranch), typeof(EndBranch))]
[Description("Where a tour goes on.")]
internal sealed class Branch;

[Description("A branch that leads to a step.")]
internal sealed record StepBranch
{
    [Telling]
    [Description("Id of the step that it leads to.")]
    public required Reference Step { get; init; }

    [Description("When it is taken. Only the last branch may have none.")]
    public Condition? When { get; init; }
}

[Description("A branch that ends the tour.")]
internal sealed record EndBranch
{
    [Telling]
    [Description("true: the tour is done here.")]
    public required True End { get; init; }

    [Description("When it is taken. Only the last branch may have none.")]
    public Condition? When { get; init; }
}
