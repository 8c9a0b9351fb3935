using System.Runtime.CompilerServices;

namespace OnboardingSdk.Definitions;

/// <summary>Describes a checklist.</summary>
public sealed class ChecklistBuilder : FlowBuilder<ChecklistBuilder>
{
    private readonly List<TaskDefinition> tasks = [];
    private readonly List<ChecklistPhase> phases = [];
    private readonly List<PlanRole> roles = [];
    private ChecklistDefinition definition;

    internal ChecklistBuilder(string id, SourceLocation location) =>
        definition = new() { Id = id, Title = "", Tasks = [], Location = location };

    /// <summary>The title, plain text.</summary>
    public ChecklistBuilder Title(string text) => With(definition with { Title = text });

    /// <summary>A few words below the title, Markdown.</summary>
    public ChecklistBuilder Body(string markdown) => With(definition with { Body = markdown });

    /// <summary>Its tasks are the account's, done once for all its members. Default: each user's.</summary>
    public ChecklistBuilder Account() => With(definition with { Scope = Scope.Account });

    /// <summary>Its tasks are done in the order in which they are written. Default: in any.</summary>
    public ChecklistBuilder Sequential() => With(definition with { Order = TaskOrder.Sequential });

    /// <summary>What it says when all is done, Markdown. Default: the widget's own words.</summary>
    public ChecklistBuilder Completed(string markdown) => With(definition with { Completed = markdown });

    /// <summary>It is a launch plan of the account's: it is there once it was started.</summary>
    /// <param name="startOn">The account's event that starts it. Default: only the host does.</param>
    /// <param name="startDate">The event's property of type date on whose day it starts. Default: the day of the event.</param>
    /// <param name="timeZone">Where its days begin and end. Default: UTC.</param>
    /// <param name="file">Where it is written.</param>
    /// <param name="line">Where it is written.</param>
    public ChecklistBuilder Template(
        EventCondition? startOn = null, string? startDate = null, TimeZoneInfo? timeZone = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        With(definition with
        {
            Scope = Scope.Account,
            Template = new() { Start = startOn, StartDate = startDate, TimeZone = timeZone ?? TimeZoneInfo.Utc, Location = new(file, line, 1) },
        });

    /// <summary>Whose tasks of the launch plan are.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="title">Its name, as users see it.</param>
    /// <param name="when">Which members have it while nobody is named. Default: none; it is the vendor's.</param>
    /// <param name="file">Where it is written.</param>
    /// <param name="line">Where it is written.</param>
    public ChecklistBuilder Role(string id, string title, Condition? when = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        roles.Add(new() { Id = id, Title = title, When = when, Location = new(file, line, 1) });
        return this;
    }

    /// <summary>The next heading that groups tasks.</summary>
    public ChecklistBuilder Phase(string id, string title, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        phases.Add(new() { Id = id, Title = title, Location = new(file, line, 1) });
        return this;
    }

    /// <summary>The next task.</summary>
    public ChecklistBuilder Task(string id, Action<TaskBuilder> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(describe);
        var task = new TaskBuilder(id, new(file, line, 1));
        describe(task);
        tasks.Add(task.Build());
        return this;
    }

    internal ChecklistDefinition Build() => Flow(definition, definition.Location) with
    {
        Roles = [.. roles],
        Phases = [.. phases],
        Tasks = [.. tasks],
    };

    private ChecklistBuilder With(ChecklistDefinition changed)
    {
        definition = changed;
        return this;
    }
}
