using System.Collections.Immutable;

namespace OnboardingSdk.Journeys;

/// <summary>What one person did with a flow under two names.</summary>
internal static class FlowUnion
{
    /// <param name="mine">The state of who goes on.</param>
    /// <param name="theirs">The state of who is merged into them.</param>
    public static FlowState Of(FlowState mine, FlowState theirs)
    {
        var further = Further(mine, theirs);
        var tasks = Tasks(mine.Tasks, theirs.Tasks);
        return further with
        {
            // A number that neither tab knows would refuse what both still have to say.
            Run = Math.Max(mine.Run, theirs.Run),
            Change = further.Change is { } change && change.Run == further.Run ? change with { Run = Math.Max(mine.Run, theirs.Run) } : further.Change,
            Impressions = mine.Impressions + theirs.Impressions,
            SeenAt = JourneyUnion.Earliest(mine.SeenAt, theirs.SeenAt),
            CompletedAt = JourneyUnion.Earliest(mine.CompletedAt, theirs.CompletedAt),
            DismissedAt = JourneyUnion.Earliest(mine.DismissedAt, theirs.DismissedAt),
            LastShownAt = JourneyUnion.Latest(mine.LastShownAt, theirs.LastShownAt),
            OfferedRuns = JourneyUnion.Kept(mine.OfferedRuns.AddRange(theirs.OfferedRuns), at => at),
            Acknowledged = mine.Acknowledged || theirs.Acknowledged,
            Answers = Answers(further, ReferenceEquals(further, mine) ? theirs : mine),
            Tasks = tasks,
            Progress = Progress(mine.Progress, theirs.Progress, tasks),
        };
    }

    /// <summary>Closed stays closed, through is through, begun is begun. Of two that are alike: the later end, or the further run and step; else one's own.</summary>
    private static FlowState Further(FlowState mine, FlowState theirs)
    {
        var order = mine.Status.CompareTo(theirs.Status);
        if (order == 0)
        {
            order = mine.Status == FlowStatus.Active
                ? (mine.Run, mine.StepIndex).CompareTo((theirs.Run, theirs.StepIndex))
                : Nullable.Compare(mine.EndedAt, theirs.EndedAt);
        }

        return order >= 0 ? mine : theirs;
    }

    /// <summary>The later answer to each question. Those of the run that goes on go on with it, under its number.</summary>
    private static ImmutableSortedDictionary<string, SurveyAnswer>? Answers(FlowState further, FlowState other)
    {
        var run = Math.Max(further.Run, other.Run);
        var all = other.Answers ?? Map<SurveyAnswer>.Empty;
        foreach (var (question, answer) in further.Answers ?? Map<SurveyAnswer>.Empty)
        {
            var isLater = !all.TryGetValue(question, out var known) || answer.At >= known.At;
            all = isLater ? all.SetItem(question, answer.Run == further.Run ? answer with { Run = run } : answer) : all;
        }

        return all;
    }

    private static ImmutableSortedDictionary<string, TaskState> Tasks(
        ImmutableSortedDictionary<string, TaskState> mine, ImmutableSortedDictionary<string, TaskState> theirs)
    {
        foreach (var (id, task) in theirs)
        {
            var both = mine.TryGetValue(id, out var known) ? (task.At < known.At ? task : known) with { ByHand = task.ByHand && known.ByHand } : task;
            mine = mine.SetItem(id, both);
        }

        return mine;
    }

    /// <summary>Of the same work the further report, of two pieces of work the later one; of what is done none.</summary>
    private static ImmutableSortedDictionary<string, TaskProgress>? Progress(
        ImmutableSortedDictionary<string, TaskProgress>? mine, ImmutableSortedDictionary<string, TaskProgress>? theirs,
        ImmutableSortedDictionary<string, TaskState> tasks)
    {
        var all = mine ?? Map<TaskProgress>.Empty;
        foreach (var (id, progress) in theirs ?? Map<TaskProgress>.Empty)
        {
            var isFurther = !all.TryGetValue(id, out var known) || (progress.Total == known.Total ? progress.Done > known.Done : progress.At > known.At);
            all = isFurther ? all.SetItem(id, progress) : all;
        }

        return all.RemoveRange(tasks.Keys);
    }
}
