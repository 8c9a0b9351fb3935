namespace OnboardingSdk;

/// <summary>
/// What an entry made of a journey, as notices. Found by comparing the journey before and after it, so that what a changed catalog finds is told in the same
/// way as what a fact brings about.
/// </summary>
internal static class JourneyDifference
{
    public static IEnumerable<StoredNotice> Of(Journey before, Journey after, Entry entry, Catalog catalog, NoticeOrigin origin, NoticeKinds kinds)
    {
        if (kinds.HasFlag(NoticeKinds.Merged) && JourneyLog.SourceOf(entry, after.Subject) is not null)
        {
            yield return new(NoticeKinds.Merged, "", entry.OccurredAt, NoticeOrigin.Live);
        }

        if (kinds.HasFlag(NoticeKinds.Event) && !entry.Name.StartsWith('$') && (after.Subject.Kind == SubjectKind.User || entry.Users.IsEmpty))
        {
            yield return new(NoticeKinds.Event, entry.Name, entry.OccurredAt, origin);
        }

        if ((kinds & ~(NoticeKinds.Event | NoticeKinds.Milestone | NoticeKinds.Experiment | NoticeKinds.Merged)) != 0 && before.Flows != after.Flows)
        {
            foreach (var notice in after.Flows.Where(f => !FlowStates.IsDraft(f.Key)).SelectMany(f => OfFlow(f.Key, before.Flow(f.Key), f.Value, entry, origin)).Where(n => kinds.HasFlag(n.Kind)))
            {
                yield return notice;
            }
        }

        if (kinds.HasFlag(NoticeKinds.Experiment) && after.Experiments is { } experiments && before.Experiments != experiments)
        {
            foreach (var (id, state) in experiments.Where(e => e.Value.Variant is not null && before.Experiments?.GetValueOrDefault(e.Key)?.Variant is null))
            {
                yield return new(NoticeKinds.Experiment, id, state.At ?? entry.OccurredAt, origin) { Variant = state.Variant };
            }
        }

        if (kinds.HasFlag(NoticeKinds.Milestone) && before.Milestones != after.Milestones)
        {
            foreach (var (id, state) in after.Milestones.Where(m => !before.Milestones.ContainsKey(m.Key)).OrderBy(m => m.Value.At))
            {
                yield return new(NoticeKinds.Milestone, id, state.At, origin) { IsActivation = catalog.Milestones.TryGetValue(id, out var known) && known.Activation };
            }
        }
    }

    private static IEnumerable<StoredNotice> OfFlow(string key, FlowState before, FlowState after, Entry entry, NoticeOrigin origin)
    {
        if (ReferenceEquals(before, after))
        {
            yield break;
        }

        var flow = key.Split('@')[0];
        if (after.Run > before.Run && after.Status != FlowStatus.NotStarted)
        {
            yield return new(NoticeKinds.FlowStarted, flow, after.StartedAt ?? entry.OccurredAt, origin);
        }

        foreach (var (id, state) in after.Tasks.Where(t => !before.Tasks.ContainsKey(t.Key)).OrderBy(t => t.Value.At))
        {
            yield return new(NoticeKinds.Task, flow, state.At, origin) { Task = id };
        }

        if (after.Answers is { } answers && !ReferenceEquals(answers, before.Answers))
        {
            foreach (var (question, answer) in answers.Where(a => before.Answers?.GetValueOrDefault(a.Key) != a.Value))
            {
                yield return new(NoticeKinds.Survey, flow, answer.At, origin) { Question = question };
            }
        }

        foreach (var (id, state) in after.Plan?.Tasks ?? Map<PlanTaskState>.Empty)
        {
            if (state.Told is { } due && before.Plan?.Tasks.GetValueOrDefault(id)?.Told != due)
            {
                yield return new(NoticeKinds.Overdue, flow, Plans.Over(due, after.Plan!), origin) { Task = id, Due = due };
            }
        }

        // A run that was never on screen goes back to how the one before had ended, with its time: it is told no second time.
        if (after.Status is FlowStatus.Completed or FlowStatus.Dismissed && after.EndedAt is { } ended && (ended != before.EndedAt || after.Status != before.Status) && !GoesBack(before, after))
        {
            yield return new(after.Status == FlowStatus.Completed ? NoticeKinds.FlowCompleted : NoticeKinds.FlowDismissed, flow, ended, origin);
        }
    }

    private static bool GoesBack(FlowState before, FlowState after) => after.Run < before.Run;
}
