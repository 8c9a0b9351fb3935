namespace OnboardingSdk.Journeys;

/// <summary>What a hand may do to a task, and what a report of the host's does to its progress. The guard and the fold ask the same.</summary>
internal static class TaskMoves
{
    /// <summary>Those of the tasks that a task waits for that are not done; none, where it is done itself.</summary>
    public static IEnumerable<string> Missing(Catalog catalog, ChecklistDefinition checklist, FlowState state, string task) =>
        state.Tasks.ContainsKey(task) ? [] : catalog.Waits(checklist)[task].Where(id => !state.Tasks.ContainsKey(id));

    /// <summary>Why a task may not be ticked or unticked by hand; null if it may.</summary>
    public static string? Refusal(Catalog catalog, ChecklistDefinition checklist, FlowState state, Entry entry)
    {
        if (Of(checklist, entry) is not { } task)
        {
            return $"The checklist '{checklist.Id}' has no such task.";
        }

        if (!Plans.IsThere(checklist, state))
        {
            return $"The launch plan '{checklist.Id}' was not started.";
        }

        if (!task.Manual)
        {
            return $"The task '{task.Id}' is not ticked by hand.";
        }

        var done = state.Tasks.GetValueOrDefault(task.Id);
        if (entry.Name == EntryNames.TaskReopened)
        {
            return done is null ? null
                : !done.ByHand ? $"The task '{task.Id}' was done by what the server recorded."
                : state.Status == FlowStatus.Completed ? $"The checklist '{checklist.Id}' is completed."
                : null;
        }

        return Missing(catalog, checklist, state, task.Id).FirstOrDefault() is { } first ? $"The task '{task.Id}' waits for '{first}'." : null;
    }

    public static TaskDefinition? Of(ChecklistDefinition checklist, Entry entry) =>
        entry.Properties.GetValueOrDefault(EntryNames.Task).Text is { } id ? checklist.Tasks.FirstOrDefault(t => t.Id == id) : null;

    /// <summary>Whether the user may tick or untick a task now.</summary>
    public static bool InHand(Catalog catalog, ChecklistDefinition checklist, FlowState state, TaskDefinition task) => task.Manual && Plans.IsThere(checklist, state)
        && (state.Tasks.TryGetValue(task.Id, out var done) ? done.ByHand && state.Status != FlowStatus.Completed : !Missing(catalog, checklist, state, task.Id).Any());

    /// <summary>
    /// How far a task is after a report; null: that says nothing new. Reports overtake each other: with the same total it only grows. 0 begins anew,
    /// and so does another total.
    /// </summary>
    public static TaskProgress? Progress(TaskProgress? before, Entry entry)
    {
        if (entry.Properties.GetValueOrDefault(EntryNames.Total).Number is not { } total || total < 1
            || entry.Properties.GetValueOrDefault(EntryNames.Done).Number is not { } reported || reported < 0)
        {
            return null;
        }

        var done = Math.Min(reported, total);
        return before is not null && before.Total == (long)total && (done == 0 ? before.Done == 0 : done <= before.Done)
            ? null
            : new((long)done, (long)total, entry.OccurredAt);
    }
}
