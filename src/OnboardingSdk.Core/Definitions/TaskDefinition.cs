namespace OnboardingSdk.Definitions;

/// <summary>One task of a checklist.</summary>
public sealed record TaskDefinition : Definition
{
    /// <summary>Its id, unique in the checklist.</summary>
    public required string Id { get; init; }

    /// <summary>The title, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>A few words that are shown while the task is unfolded, Markdown.</summary>
    public string? Body { get; init; }

    /// <summary>
    /// What has to be true for it to be done. Recorded when it first is, and all that it waits for is done; it never becomes undone. Default: nothing
    /// does it, and then it is <see cref="Manual"/> or has <see cref="Progress"/>.
    /// </summary>
    public Condition? Complete { get; init; }

    /// <summary>Whether the user may tick it, and untick what they ticked. Default: false, only facts tick it.</summary>
    public bool Manual { get; init; }

    /// <summary>Whether it is done when the progress that the host reports has reached its total. Default: false, a report is only shown.</summary>
    public bool Progress { get; init; }

    /// <summary>Ids of the tasks of the same checklist that have to be done first. Default: none.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Whether the checklist is complete without it. Default: false.</summary>
    public bool Optional { get; init; }

    /// <summary>Id of the phase that it belongs to.</summary>
    public string? Phase { get; init; }

    /// <summary>Id of the role whose it is; of a launch plan only. Default: everybody's.</summary>
    public string? Owner { get; init; }

    /// <summary>When it is due, after the plan's start; of a launch plan only. Default: at no time.</summary>
    public DueOffset? Due { get; init; }

    /// <summary>What there is to read or open.</summary>
    public IReadOnlyList<TaskResource> Resources { get; init; } = [];

    /// <summary>A button that leads the user there: it starts a flow, opens a page, sets attributes or calls a function of the page.</summary>
    public ButtonDefinition? Action { get; init; }
}
