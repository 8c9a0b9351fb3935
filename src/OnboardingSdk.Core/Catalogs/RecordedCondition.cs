namespace OnboardingSdk.Definitions;

/// <summary>A milestone's or a task's condition: what is looked at, in order, when something that it mentions has changed.</summary>
/// <param name="Order">Place in the order of evaluation: after everything that it depends on.</param>
/// <param name="Scope">Whose journey it is recorded in.</param>
/// <param name="Condition">The condition; null: a task that is only done by hand, or by reported progress.</param>
/// <param name="Milestone">The milestone, or null.</param>
/// <param name="Checklist">The checklist of the task, or null.</param>
/// <param name="Task">The task, or null.</param>
internal sealed record RecordedCondition(
    int Order, Scope Scope, Condition? Condition, MilestoneDefinition? Milestone, ChecklistDefinition? Checklist, TaskDefinition? Task)
{
    /// <summary>What others depend on when this becomes true.</summary>
    public string Changes => Milestone is not null ? ChangeKeys.Milestone(Milestone.Id) : ChangeKeys.Flow(Checklist!.Id);
}

/// <summary>Names of things that conditions mention and that change.</summary>
internal static class ChangeKeys
{
    /// <summary>When the subject began.</summary>
    public const string Start = "start";

    public static string Event(string name) => "event " + name;

    public static string Milestone(string id) => "milestone " + id;

    public static string Flow(string id) => "flow " + id;

    /// <summary>Which variant of an experiment somebody is in.</summary>
    public static string Experiment(string id) => "experiment " + id;

    /// <summary>A task's being done, for those that wait for it.</summary>
    public static string Task(string flow, string task) => $"task {flow}/{task}";

    /// <summary>That something about a checklist's tasks changed: one was done or undone, or of a plan a date moved.</summary>
    public static string Tasks(string flow) => "tasks " + flow;

    /// <summary>A task's progress as the host reports it.</summary>
    public static string Progress(string flow, string task) => $"progress {flow}/{task}";

    /// <summary>The answer to a question of a survey.</summary>
    public static string Answer(string survey, string question) => $"answer {survey}/{question}";

    public static string Attribute(Scope of, string name) => of == Scope.User ? "user " + name : "account " + name;
}
