using System.ComponentModel;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas.Written;

/// <summary>What may be said of everything that is defined.</summary>
internal abstract record Written
{
    [Description("A note for those who read the file; users never see it.")]
    public string? Description { get; init; }
}

/// <summary>What all kinds of flow have in common.</summary>
internal abstract record Flow : Written
{
    [Description("Its id, unique among all flows.")]
    public required Id Id { get; init; }

    [Description("Its name for the product team. Without it: the id.")]
    public Line? Name { get; init; }

    [Description("Who may meet it, at any time: when it stops holding, an open flow is suspended, not ended. Without it: everybody.")]
    [Examples("""{ "segment": "new-teams" }""")]
    public Condition? Audience { get; init; }

    [Description("Between which times it offers itself. Without it: always.")]
    public DailySchedule? Schedule { get; init; }

    [Description("Where and when it is suspended, though it may be active.")]
    public Hide? Hide { get; init; }

    [Description("Whether it is a draft, and who sees it: true (nobody, but by a preview link), or an object with 'for'. Nothing of a draft counts. Without it: published.")]
    [Examples("true", """{ "for": { "user": "role", "equals": "owner" } }""")]
    public Either<Flag, Draft>? Draft { get; init; }

    [Description("Whether anonymous visitors meet it. Needs AddVisitors in the host.")]
    [DefaultValue("exclude")]
    public VisitorRule? Visitors { get; init; }

    [Description("The variant of an experiment that it is for.")]
    public FlowExperiment? Experiment { get; init; }

    [Description("A number to raise where a change of texts or looks is to count as a change.")]
    [DefaultValue(1)]
    [Between(1, FlowReader.HighestVersion)]
    public int? Version { get; init; }
}

/// <summary>A flow that is in runs: it offers itself, and ends.</summary>
internal abstract record Run : Flow
{
    [Description("Whether users may close it for good.")]
    [DefaultValue(true)]
    public bool? Dismissible { get; init; }

    [Description("When it offers itself. Without it: on every page, once.")]
    public Start? Start { get; init; }

    [Description("What happens to who is in the middle of it when it changes.")]
    [DefaultValue("continue")]
    public ChangePolicy? OnChange { get; init; }
}

/// <summary>A flow that stands on the page as long as its rules hold.</summary>
internal abstract record Stand : Flow
{
    [Description("Where it is, and for whom. Without it: on every page.")]
    public StandStart? Start { get; init; }
}
