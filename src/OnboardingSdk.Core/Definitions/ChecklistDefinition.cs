namespace OnboardingSdk.Definitions;

/// <summary>A checklist: tasks that tick themselves off.</summary>
public sealed record ChecklistDefinition : FlowDefinition
{
    /// <inheritdoc/>
    public override FlowKind Kind => FlowKind.Checklist;

    /// <summary>The title, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>A few words below the title, Markdown.</summary>
    public string? Body { get; init; }

    /// <summary>Whose journey its tasks are recorded in. What a user closed or folded is always that user's own.</summary>
    public Scope Scope { get; init; } = Scope.User;

    /// <summary>In which order its tasks are done. Default: any.</summary>
    public TaskOrder Order { get; init; } = TaskOrder.Any;

    /// <summary>What it says when all is done, Markdown. Default: the widget's own words.</summary>
    public string? Completed { get; init; }

    /// <summary>What makes it a launch plan; null: it is an ordinary checklist.</summary>
    public PlanTemplate? Template { get; init; }

    /// <summary>Whose its tasks are; of a launch plan only.</summary>
    public IReadOnlyList<PlanRole> Roles { get; init; } = [];

    /// <summary>Headings that group its tasks, in their order. Tasks without one come first.</summary>
    public IReadOnlyList<ChecklistPhase> Phases { get; init; } = [];

    /// <summary>The tasks, at least one.</summary>
    public required IReadOnlyList<TaskDefinition> Tasks { get; init; }
}
