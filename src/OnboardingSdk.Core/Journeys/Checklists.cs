namespace OnboardingSdk.Journeys;

/// <summary>What counts in a checklist: the one place where its progress is computed.</summary>
internal static class Checklists
{
    /// <summary>The tasks that it takes to complete it: the required ones, or, where all are optional, all.</summary>
    public static IEnumerable<TaskDefinition> Counted(ChecklistDefinition checklist) =>
        checklist.Tasks.Any(t => !t.Optional) ? checklist.Tasks.Where(t => !t.Optional) : checklist.Tasks;

    public static (int Done, int Total, int Percent) Progress(ChecklistDefinition checklist, FlowState state)
    {
        var total = Counted(checklist).Count();
        var done = state.Status == FlowStatus.Completed ? total : Counted(checklist).Count(t => state.Tasks.ContainsKey(t.Id));
        return (done, total, done * 100 / total);
    }

    /// <summary>What a task counts, where it waits for more than one of the same at any time: its progress can be shown.</summary>
    public static EventCondition? Count(TaskDefinition task) =>
        task.Complete is EventCondition { InLast: null, WithinFirst: null, Count: { AtLeast: > 1, AtMost: null } } counted ? counted : null;

    /// <summary>The state, completed if all that counts is done. A dismissed checklist stays dismissed, a completed one completed.</summary>
    /// <remarks>It ended when the last of what counts was done, which need not be the task that was recorded last.</remarks>
    public static FlowState WithStatus(FlowState state, ChecklistDefinition checklist, string? catalog) =>
        state.Status is FlowStatus.NotStarted or FlowStatus.Active && Counted(checklist).All(t => state.Tasks.ContainsKey(t.Id))
            ? Completed(state, Counted(checklist).Max(t => state.Tasks[t.Id].At), catalog)
            : state;

    private static FlowState Completed(FlowState state, DateTimeOffset at, string? catalog) =>
        state with { Status = FlowStatus.Completed, EndedAt = at, CompletedAt = state.CompletedAt ?? at, Catalog = catalog };
}
