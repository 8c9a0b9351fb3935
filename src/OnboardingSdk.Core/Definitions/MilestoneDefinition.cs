namespace OnboardingSdk.Definitions;

/// <summary>A condition over facts whose first becoming true is recorded with its time, once.</summary>
public sealed record MilestoneDefinition : Definition
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name for people. Default: the id.</summary>
    public string? Name { get; init; }

    /// <summary>Whose journey it is recorded in, and whose facts the condition reads.</summary>
    public Scope Scope { get; init; } = Scope.User;

    /// <summary>What has to be true.</summary>
    public required Condition When { get; init; }

    /// <summary>It counts only if it becomes true within this time of the subject's start (the edge included). Default: at any time.</summary>
    public TimeSpan? Within { get; init; }

    /// <summary>Whether this is the "aha moment" against which everything is measured. At most one milestone in a catalog.</summary>
    public bool Activation { get; init; }
}
