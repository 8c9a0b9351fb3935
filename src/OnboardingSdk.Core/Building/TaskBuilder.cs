namespace OnboardingSdk.Definitions;

/// <summary>Describes a task of a checklist.</summary>
public sealed class TaskBuilder
{
    private TaskDefinition definition;

    internal TaskBuilder(string id, SourceLocation location) =>
        definition = new() { Id = id, Title = "", Location = location };

    /// <summary>The title, plain text.</summary>
    public TaskBuilder Title(string text) => With(definition with { Title = text });

    /// <summary>A few words that are shown while the task is unfolded, Markdown.</summary>
    public TaskBuilder Body(string markdown) => With(definition with { Body = markdown });

    /// <summary>A note for those who read the definitions.</summary>
    public TaskBuilder Description(string text) => With(definition with { Description = text });

    /// <summary>What has to be true for it to be done.</summary>
    public TaskBuilder CompleteWhen(Condition condition) => With(definition with { Complete = condition });

    /// <summary>The user may tick it, and untick what they ticked.</summary>
    public TaskBuilder Manual() => With(definition with { Manual = true });

    /// <summary>It is done when the progress that the host reports has reached its total.</summary>
    public TaskBuilder Progress() => With(definition with { Progress = true });

    /// <summary>Tasks of the same checklist that have to be done first.</summary>
    public TaskBuilder DependsOn(params string[] tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return With(definition with { DependsOn = [.. definition.DependsOn, .. tasks] });
    }

    /// <summary>The checklist is complete without it.</summary>
    public TaskBuilder Optional() => With(definition with { Optional = true });

    /// <summary>The phase that it belongs to.</summary>
    public TaskBuilder Phase(string id) => With(definition with { Phase = id });

    /// <summary>The role whose it is, in a launch plan.</summary>
    public TaskBuilder Owner(string role) => With(definition with { Owner = role });

    /// <summary>So many days after the plan's start it is due.</summary>
    public TaskBuilder DueAfter(int days) => With(definition with { Due = new(days) });

    /// <summary>So many days from Monday to Friday after the plan's start it is due.</summary>
    public TaskBuilder DueAfterBusinessDays(int days) => With(definition with { Due = new(days, IsBusiness: true) });

    /// <summary>Something to read or open.</summary>
    public TaskBuilder Resource(string title, string url) =>
        With(definition with { Resources = [.. definition.Resources, new() { Title = title, Url = url, Location = definition.Location }] });

    /// <summary>A button that starts a flow.</summary>
    public TaskBuilder Starts(string flow, string? label = null) =>
        With(definition with { Action = new() { Start = flow, Label = label, Location = definition.Location } });

    /// <summary>A button that opens a page of the host, such as <c>/team</c>.</summary>
    public TaskBuilder Opens(string address, string? label = null) =>
        With(definition with { Action = new() { Navigate = address, Label = label, Location = definition.Location } });

    /// <summary>A button that does something else, or several things: it sets attributes, calls a function of the page, starts a flow or opens a page.</summary>
    public TaskBuilder Action(Action<ButtonBuilder> does, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(does);
        var button = new ButtonBuilder(label, definition.Location);
        does(button);
        return With(definition with { Action = button.Build() });
    }

    internal TaskDefinition Build() => definition;

    private TaskBuilder With(TaskDefinition changed)
    {
        definition = changed;
        return this;
    }
}
