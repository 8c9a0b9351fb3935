namespace OnboardingSdk.Definitions;

/// <summary>When a flow offers itself.</summary>
public sealed record StartRule
{
    /// <summary>Whether it offers itself at all. Otherwise it is only started by a task, by the host's page or by server code.</summary>
    public bool Auto { get; init; } = true;

    /// <summary>Pages on which it offers itself; any of them. Empty: everywhere.</summary>
    public IReadOnlyList<PagePattern> Pages { get; init; } = [];

    /// <summary>A condition on top of the audience, looked at only for the start: once started, the flow goes on without it.</summary>
    public Condition? When { get; init; }

    /// <summary>Which of several eligible flows comes first. Equal priorities: by id, ordinally.</summary>
    public Priority Priority { get; init; } = Priority.Normal;

    /// <summary>How often it offers itself.</summary>
    public Frequency Frequency { get; init; } = Frequency.Once;

    /// <summary>How long the user has been on the page before it offers itself; null: at once.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>Whether it offers itself whatever <see cref="DeliveryLimits"/> say. It is counted all the same.</summary>
    public bool IgnoreLimits { get; init; }
}
