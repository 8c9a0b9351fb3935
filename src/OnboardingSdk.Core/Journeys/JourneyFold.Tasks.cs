namespace OnboardingSdk.Journeys;

/// <summary>What makes tasks done: facts, hands and reports.</summary>
internal sealed partial class JourneyFold
{
    /// <summary>What a hand or a report did to a task. The entry may have another journey too, which has nothing to do with it.</summary>
    private string? Task(ChecklistDefinition checklist)
    {
        if (checklist.Scope != Self)
        {
            return null;
        }

        if (checklist.Draft is not null)
        {
            return TickDraft(checklist);
        }

        var state = journey.Flow(checklist.Id);
        checklist = (ChecklistDefinition)Met(checklist, state).Flow;
        if (TaskMoves.Of(checklist, entry) is { } task && entry.Name == EntryNames.TaskProgress)
        {
            Report(checklist, state, task.Id);
            return null;
        }

        if (TaskMoves.Refusal(catalog, checklist, state, entry) is { } refusal)
        {
            return refusal;
        }

        var id = TaskMoves.Of(checklist, entry)!.Id;
        if (entry.Name == EntryNames.TaskCompleted && !state.Tasks.ContainsKey(id))
        {
            Tick(checklist, id, entry.OccurredAt, byHand: true);
        }
        else if (entry.Name == EntryNames.TaskReopened && state.Tasks.ContainsKey(id))
        {
            journey = journey.With(checklist.Id, state with { Tasks = state.Tasks.Remove(id) });
            changes.Add(new TaskReopened(checklist.Id, id));
            stale = true;
            Touched(ChangeKeys.Task(checklist.Id, id));
            Touched(ChangeKeys.Tasks(checklist.Id));
        }

        return null;
    }

    /// <summary>A draft's tick is there for who set it, and completes nothing.</summary>
    private string? TickDraft(ChecklistDefinition checklist)
    {
        var key = FlowStates.Key(checklist, null);
        var state = journey.Flow(key);
        var met = (ChecklistDefinition)Met(checklist, state).Flow;
        if (entry.Name == EntryNames.TaskProgress)
        {
            return "A draft takes no progress.";
        }

        if (TaskMoves.Refusal(catalog, met, Drafts.Looked(met, state, Situation(now)), entry) is { } refusal)
        {
            return refusal;
        }

        var id = TaskMoves.Of(met, entry)!.Id;
        var tasks = entry.Name == EntryNames.TaskCompleted ? state.Tasks.SetItem(id, new(entry.OccurredAt, entry.Catalog) { ByHand = true }) : state.Tasks.Remove(id);
        Put(key, state with { Tasks = tasks }, state);
        return null;
    }

    private void Report(ChecklistDefinition checklist, FlowState state, string task)
    {
        var isDone = state.Tasks.TryGetValue(task, out var done) && !done.ByHand;
        if (!isDone && Plans.IsThere(checklist, state) && TaskMoves.Progress(state.Progress?.GetValueOrDefault(task), entry) is { } progress)
        {
            journey = journey.With(checklist.Id, state with { Progress = (state.Progress ?? Map<TaskProgress>.Empty).SetItem(task, progress) });
            changes.Add(new TaskProgressed(checklist.Id, task, progress.Done, progress.Total));
            Touched(ChangeKeys.Progress(checklist.Id, task));
        }
    }

    private void Complete(RecordedCondition recorded, ChecklistDefinition checklist, TaskDefinition task)
    {
        var state = journey.Flow(checklist.Id);
        checklist = (ChecklistDefinition)Met(checklist, state).Flow;
        if ((state.Tasks.TryGetValue(task.Id, out var known) && !known.ByHand) || !catalog.Waits(checklist).ContainsKey(task.Id) || !Plans.IsThere(checklist, state))
        {
            return;
        }

        var since = recorded.Condition is null ? null : BecameTrue(recorded.Condition);
        if (task.Progress && state.Progress?.GetValueOrDefault(task.Id) is { IsFull: true } full && !(since < full.At))
        {
            since = full.At;
        }

        if (since is not { } at || TaskMoves.Missing(catalog, checklist, state, task.Id).Any())
        {
            // One more of what it counts is news for who sees its progress.
            stale |= Checklists.Count(task) is not null && state.Status != FlowStatus.Dismissed;
        }
        else if (known is null)
        {
            Tick(checklist, task.Id, at, byHand: false);
        }
        else
        {
            // The user was faster than the server, which now says the same: it is no longer the user's to undo.
            journey = journey.With(checklist.Id, state.With(task.Id, known with { ByHand = false }));
            stale = true;
        }
    }

    /// <summary>It was done when the last of what it takes was: its own, and all that it waits for.</summary>
    private void Tick(ChecklistDefinition checklist, string task, DateTimeOffset at, bool byHand)
    {
        var state = journey.Flow(checklist.Id);
        var waits = catalog.Waits(checklist);
        foreach (var id in waits[task])
        {
            at = Journey.Max(at, state.Tasks[id].At);
        }

        var next = catalog.Editions.Keep(
            state, Checklists.WithStatus(state.With(task, new(at, entry.Catalog) { ByHand = byHand, By = Actor }), checklist, entry.Catalog), Met(checklist, state));
        journey = journey.With(checklist.Id, next);
        changes.Add(new TaskCompleted(checklist.Id, task, at));
        // What waits for it has an action now, or another sentence.
        stale |= checklist.Tasks.Any(t => !next.Tasks.ContainsKey(t.Id) && waits[t.Id].Contains(task));
        stale |= Self == Scope.Account;
        Touched(ChangeKeys.Task(checklist.Id, task));
        Touched(ChangeKeys.Tasks(checklist.Id));
        if (next.Status != state.Status)
        {
            changes.Add(new FlowChanged(checklist.Id, next.Status, null));
            stale = true;
            Touched(ChangeKeys.Flow(checklist.Id));
        }
    }
}
