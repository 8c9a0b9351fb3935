using System.ComponentModel;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas.Written;

[ByField(
    "A step goes on by 'button', 'click', 'input', 'route', 'delay', 'event' or 'when'.",
    typeof(ButtonWay), typeof(ClickWay), typeof(InputWay), typeof(RouteWay), typeof(DelayWay), typeof(EventWay), typeof(ConditionWay))]
[Description("A way on from a step.")]
internal sealed class Way;

/// <summary>What all ways may have.</summary>
internal abstract record AnyWay
{
    [Description("Id of the step that this way leads to, instead of 'next'.")]
    public Reference? Step { get; init; }
}

[Description("On by the Next button.")]
internal sealed record ButtonWay : AnyWay
{
    [Telling]
    [Description("true, or a button with what it does besides.")]
    [Examples("true", """{ "label": "I lead a team", "set": { "goal": "lead" } }""")]
    public required Either<True, NextButton> Button { get; init; }
}

[Description("On by a click on the target.")]
internal sealed record ClickWay : AnyWay
{
    [Telling]
    [Description("true: by a click on the target.")]
    public required True Click { get; init; }
}

[Description("On when the target was filled and left.")]
internal sealed record InputWay : AnyWay
{
    [Telling]
    [Description("true, or how much has to be written: when the target, a field or what holds one, was filled and left. What is in it never leaves the page.")]
    [Examples("true", """{ "minLength": 3 }""")]
    public required Either<True, Input> Input { get; init; }
}

[Description("On when the user comes to a page.")]
internal sealed record RouteWay : AnyWay
{
    [Telling]
    [Description("A page pattern or a list. Who is there already when the step comes does not meet it.")]
    [Examples("\"/boards/*\"")]
    public required OneOrMore<Page> Route { get; init; }
}

[Description("On after some time on screen.")]
internal sealed record DelayWay : AnyWay
{
    [Telling]
    [Description("After so long on screen, 1 second to 10 minutes. It does not run while the tab is hidden or the pointer is on the card.")]
    [Examples("\"30s\"")]
    public required Duration Delay { get; init; }
}

[Description("On by an event of the user's.")]
internal sealed record EventWay : AnyWay
{
    [Telling]
    [Description("The name of an event that the server records.")]
    public required Reference Event { get; init; }

    [Description("Only those whose properties pass every test.")]
    [Examples("""{ "template": "kanban" }""")]
    public Dictionary<string, Either<Scalar, Tests>>? Where { get; init; }

    [Description("Since when it counts.")]
    [DefaultValue("tour")]
    public AdvanceSince? Since { get; init; }
}

[Description("On when a recorded condition over the user holds; at once where it does already.")]
internal sealed record ConditionWay : AnyWay
{
    [Telling]
    [Description("A recorded condition over the user.")]
    public required Condition When { get; init; }
}

[Description("How much has to be written into a field.")]
internal sealed record Input
{
    [Description("A text of so many characters.")]
    [DefaultValue(1)]
    [Between(1, Advance.LongestInput)]
    public int? MinLength { get; init; }
}
