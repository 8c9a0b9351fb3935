namespace OnboardingSdk.Definitions;

/// <summary>Anything that is shown to users.</summary>
public abstract record FlowDefinition : Definition
{
    /// <summary>Its id, unique among all flows.</summary>
    public required string Id { get; init; }

    /// <summary>Its kind.</summary>
    public abstract FlowKind Kind { get; }

    /// <summary>Whether it is a state of the page and no message: in no runs, and there as long as its rules hold.</summary>
    internal virtual bool Stands => false;

    /// <summary>Its name for the product team. Default: the id.</summary>
    public string? Name { get; init; }

    /// <summary>Who may meet it, at any time: when it stops holding, an open flow is suspended, not ended. Default: everybody.</summary>
    public Condition? Audience { get; init; }

    /// <summary>Whether anonymous visitors meet it. Default: not.</summary>
    public VisitorRule Visitors { get; init; }

    /// <summary>When it offers itself.</summary>
    public StartRule Start { get; init; } = new();

    /// <summary>When it is shown at all; null: always.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>Where and when it is suspended; null: nowhere.</summary>
    public HideRule? Hide { get; init; }

    /// <summary>The variant of an experiment that it is for; null: it belongs to no experiment.</summary>
    public FlowExperiment? Experiment { get; init; }

    /// <summary>That it is a draft; null: it is published.</summary>
    public DraftRule? Draft { get; init; }

    /// <summary>A number that its author raises where a change of texts or looks is to count as a change. Default: 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What happens to who is in the middle of it when it changes. Default: it goes on at the same step.</summary>
    public ChangePolicy OnChange { get; init; }

    /// <summary>Whether users may close it for good. Default: true.</summary>
    public bool Dismissible { get; init; } = true;

    /// <summary>What is different for the users of a segment; the first whose segment holds is taken.</summary>
    public IReadOnlyList<FlowOverride> Overrides { get; init; } = [];
}
