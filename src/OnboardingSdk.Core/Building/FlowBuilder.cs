using System.Runtime.CompilerServices;

namespace OnboardingSdk.Definitions;

/// <summary>Describes what flows have in common.</summary>
/// <typeparam name="TSelf">The builder itself.</typeparam>
public abstract class FlowBuilder<TSelf>
    where TSelf : FlowBuilder<TSelf>
{
    private protected FlowBuilder() { }

    private protected StartRule StartRule { get; private set; } = new();

    private protected string? FlowName { get; private set; }

    private protected string? Note { get; private set; }

    private protected Condition? Who { get; private set; }

    private protected VisitorRule Strangers { get; private set; }

    private protected Schedule? Open { get; private set; }

    private protected HideRule? Hidden { get; private set; }

    private protected FlowExperiment? Trial { get; private set; }

    private protected DraftRule? Unpublished { get; private set; }

    private protected int Number { get; private set; } = 1;

    private protected ChangePolicy WhenChanged { get; private set; }

    private protected bool CanBeDismissed { get; private set; } = true;

    private protected List<FlowOverride> Changes { get; } = [];

    /// <summary>The flow with all that was said here.</summary>
    private protected T Flow<T>(T flow, SourceLocation location)
        where T : FlowDefinition => (T)((FlowDefinition)flow with
        {
            Location = location,
            Name = FlowName,
            Description = Note,
            Audience = Who,
            Schedule = Open,
            Hide = Hidden,
            Start = StartRule,
            Dismissible = CanBeDismissed,
            Experiment = Trial,
            Visitors = Strangers,
            Draft = Unpublished,
            Version = Number,
            OnChange = WhenChanged,
            Overrides = [.. Changes],
        });

    /// <summary>Its name for the product team. Default: the id.</summary>
    public TSelf Name(string name)
    {
        FlowName = name;
        return (TSelf)this;
    }

    /// <summary>A note for those who read the definitions.</summary>
    public TSelf Description(string text)
    {
        Note = text;
        return (TSelf)this;
    }

    /// <summary>Who may meet it, at any time. Default: everybody.</summary>
    public TSelf Audience(Condition condition)
    {
        Who = condition;
        return (TSelf)this;
    }

    /// <summary>Whether anonymous visitors meet it. Default: not.</summary>
    public TSelf Visitors(VisitorRule rule)
    {
        Strangers = rule;
        return (TSelf)this;
    }

    /// <summary>Pages on which it offers itself. Default: everywhere.</summary>
    /// <exception cref="FormatException">A text is no page pattern.</exception>
    public TSelf StartOn(params string[] pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        StartRule = StartRule with { Pages = [.. StartRule.Pages, .. pages.Select(PagePattern.Parse)] };
        return (TSelf)this;
    }

    /// <summary>A condition that is looked at only for the start.</summary>
    public TSelf StartWhen(Condition condition)
    {
        StartRule = StartRule with { When = condition };
        return (TSelf)this;
    }

    /// <summary>It never offers itself: a task, the host's page or server code starts it.</summary>
    public TSelf StartOnRequest()
    {
        StartRule = StartRule with { Auto = false };
        return (TSelf)this;
    }

    /// <summary>Which of several eligible flows comes first. Default: <see cref="Definitions.Priority.Normal"/>.</summary>
    public TSelf Priority(Priority priority)
    {
        StartRule = StartRule with { Priority = priority };
        return (TSelf)this;
    }

    /// <summary>How often it offers itself. Default: once.</summary>
    public TSelf Frequency(Frequency frequency)
    {
        StartRule = StartRule with { Frequency = frequency };
        return (TSelf)this;
    }

    /// <summary>How long the user has been on the page before it offers itself.</summary>
    public TSelf StartAfter(TimeSpan delay)
    {
        StartRule = StartRule with { Delay = delay };
        return (TSelf)this;
    }

    /// <summary>It offers itself whatever the limits of delivery say.</summary>
    public TSelf IgnoreLimits()
    {
        StartRule = StartRule with { IgnoreLimits = true };
        return (TSelf)this;
    }

    /// <summary>When it is shown at all.</summary>
    public TSelf Schedule(Schedule schedule)
    {
        Open = schedule;
        return (TSelf)this;
    }

    /// <summary>Pages on which it is suspended, though it may be active.</summary>
    /// <exception cref="FormatException">A text is no page pattern.</exception>
    public TSelf HideOn(params string[] pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        Hidden = (Hidden ?? new()) with { Pages = [.. Hidden?.Pages ?? [], .. pages.Select(PagePattern.Parse)] };
        return (TSelf)this;
    }

    /// <summary>While this holds it is suspended, though it may be active.</summary>
    public TSelf HideWhen(Condition condition)
    {
        Hidden = (Hidden ?? new()) with { When = condition };
        return (TSelf)this;
    }

    /// <summary>It is for one variant of an experiment.</summary>
    public TSelf Experiment(string id, string variant)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(variant);
        Trial = new(id, variant);
        return (TSelf)this;
    }

    /// <summary>It is a draft: nothing of it counts, and only a preview link shows it; with <paramref name="visibleTo"/>, those for whom that holds see it too.</summary>
    public TSelf Draft(Condition? visibleTo = null)
    {
        Unpublished = new() { For = visibleTo };
        return (TSelf)this;
    }

    /// <summary>A number to raise where a change of texts or looks is to count as a change. Default: 1.</summary>
    public TSelf Version(int number)
    {
        Number = number;
        return (TSelf)this;
    }

    /// <summary>What happens to who is in the middle of it when its definition changes. Default: it goes on at the same step.</summary>
    public TSelf OnChange(ChangePolicy policy)
    {
        WhenChanged = policy;
        return (TSelf)this;
    }

    /// <summary>What is different for the users of a segment; the first whose segment holds when a run begins is taken.</summary>
    public TSelf Override(string segment, Action<OverrideBuilder> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(segment);
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new OverrideBuilder(segment, new(file, line, 1));
        describe(builder);
        Changes.Add(builder.Build());
        return (TSelf)this;
    }

    /// <summary>Users cannot close it for good.</summary>
    public TSelf NotDismissible()
    {
        CanBeDismissed = false;
        return (TSelf)this;
    }
}
