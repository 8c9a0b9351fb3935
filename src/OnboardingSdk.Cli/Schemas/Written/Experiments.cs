using System.ComponentModel;
using System.Text.Json.Serialization;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas.Written;

[Kind("experiments")]
[Description("What works better, with chance deciding who gets what.")]
internal sealed record Experiments : Written
{
    [Names(typeof(Id))]
    [Description("The experiments, by id. Another id draws anew.")]
    [JsonPropertyName("experiments")]
    public required Dictionary<string, Experiment> All { get; init; }
}

[Description("A controlled experiment.")]
[Snippet("An experiment", """{ "description": "$1", "variants": { "control": 50, "${2:variant}": 50 } }""")]
internal sealed record Experiment : Written
{
    [Names(typeof(Id))]
    [Description("The variants with their weights, whole numbers. With 0 a variant takes nobody new. One without a flow gets nothing, and is counted all the same.")]
    [Examples("""{ "control": 50, "short": 50 }""")]
    [Between(1)]
    public required Dictionary<string, Weight> Variants { get; init; }

    [Description("Percent that get nothing of the experiment.")]
    [DefaultValue(0)]
    [Between(0, ExperimentDefinition.MaxHoldout)]
    public int? Holdout { get; init; }

    [Description("Who is put into a variant: each user, or each account with all its members.")]
    [DefaultValue("user")]
    public Scope? Unit { get; init; }

    [Description("Who is put into it; not the page. Who is in it stays in it. Without it: everybody.")]
    public Condition? Audience { get; init; }

    [Description("When somebody is put into it. Without it: always.")]
    public Schedule? Schedule { get; init; }

    [Description("The share of a layer that it takes. Experiments of a layer with shares that do not overlap have nobody in common.")]
    [Examples("""{ "id": "news", "from": 0, "to": 50 }""")]
    public Layer? Layer { get; init; }

    [Description("The variant for those who are not in the experiment. They are not counted.")]
    public Reference? Otherwise { get; init; }
}

[Description("A share of a layer, in percent.")]
internal sealed record Layer
{
    [Description("Its name.")]
    public required Id Id { get; init; }

    [Description("From this percentage.")]
    [DefaultValue(0)]
    [Between(0, 100)]
    public int? From { get; init; }

    [Description("To this percentage.")]
    [DefaultValue(100)]
    [Between(0, 100)]
    public int? To { get; init; }
}

[Kind("limits")]
[Description("How much interrupts: one set for all flows.")]
internal sealed record Limits : Written
{
    [Description("How long nothing that interrupts (tours, modals, surveys) and had offered itself was on screen before the next offers itself. Without it: not at all.")]
    [Examples("\"4h\"")]
    public Duration? QuietPeriod { get; init; }

    [Description("How many at most in some time.")]
    [Examples("""[{ "times": 3, "per": "20h" }]""")]
    public Cap[]? Caps { get; init; }
}

[Description("At most so many in some time.")]
[Snippet("A cap", """{ "times": "^${1:3}", "per": "${2:20h}" }""")]
internal sealed record Cap
{
    [Description("Of which kind. Without it: of all kinds that interrupt (tours, modals, surveys) together.")]
    public FlowKind? Of { get; init; }

    [Description("How many at most.")]
    [Between(1, DeliveryCap.MaxTimes)]
    public required int Times { get; init; }

    [Description("In any such time; windows roll.")]
    [Examples("\"20h\"")]
    public required Duration Per { get; init; }
}

[Kind("embeds")]
[Description("Whose pages may be embedded: one list for all flows.")]
internal sealed record Embeds : Written
{
    [Description("Names of hosts, exactly as they stand in addresses.")]
    [Examples("""["www.youtube-nocookie.com", "player.vimeo.com"]""")]
    [Between(1)]
    public required string[] Hosts { get; init; }
}

[Kind("localization")]
[Description("In which language the flows themselves are written.")]
internal sealed record Localization : Written
{
    [Description("The culture that the flows themselves are written in.")]
    [DefaultValue("en")]
    public Culture? DefaultCulture { get; init; }
}
