namespace OnboardingSdk.Definitions;

/// <summary>Finds and tests the states of flows; knows where those of account-wide checklists are kept.</summary>
internal static class FlowStates
{
    private const string DraftMark = "@$draft";

    /// <summary>The key in a user's journey: what a user closed or folded of an account-wide checklist is kept per account, and what they did with a draft apart from all else.</summary>
    public static string Key(FlowDefinition flow, string? account) =>
        flow.Draft is not null ? flow.Id + DraftMark
            : flow is ChecklistDefinition { Scope: Scope.Account } ? $"{flow.Id}@{account}"
            : flow.Id;

    /// <summary>Whether a state is one of a draft: nothing of it counts.</summary>
    public static bool IsDraft(string key) => key.EndsWith(DraftMark, StringComparison.Ordinal);

    public static FlowState Of(FlowDefinition flow, Journey? user, Journey? account) =>
        user?.Flow(Key(flow, account?.Subject.Id)) ?? FlowState.None;

    public static DateTimeOffset? Since(FlowCondition condition, in Situation situation)
    {
        if (!situation.Catalog.Flows.TryGetValue(condition.Flow, out var flow))
        {
            return null;
        }

        if (condition.Task is not null || condition.Is == FlowTest.Overdue)
        {
            return flow is ChecklistDefinition checklist ? OfTasks(condition, checklist, situation) : null;
        }

        if (situation.Account is null && flow is ChecklistDefinition { Scope: Scope.Account })
        {
            return InAnyAccount(flow, condition.Is, situation);
        }

        var state = Of(flow, situation.User, situation.Account);
        var shared = flow is ChecklistDefinition { Scope: Scope.Account } ? situation.Account?.Flow(flow.Id) : null;
        return Since(condition.Is, state, state.CompletedAt ?? shared?.CompletedAt, situation.Now);
    }

    private static DateTimeOffset? OfTasks(FlowCondition condition, ChecklistDefinition checklist, in Situation situation)
    {
        if (situation.Of(checklist.Scope)?.Flow(checklist.Id) is not { } state)
        {
            return null;
        }

        if (condition.Is != FlowTest.Overdue)
        {
            return state.Tasks.TryGetValue(condition.Task!, out var done) ? done.At : null;
        }

        DateTimeOffset? since = null;
        foreach (var (_, _, from) in Plans.Overdue(checklist, state, situation.Now, condition.Task))
        {
            since = from >= since ? since : from;
        }

        return since;
    }

    /// <summary>
    /// A user's journey alone does not know which account is meant: what the user did in one of them counts. Validation lets a recorded
    /// condition ask for nothing else of an account-wide checklist.
    /// </summary>
    private static DateTimeOffset? InAnyAccount(FlowDefinition flow, FlowTest test, in Situation situation)
    {
        DateTimeOffset? earliest = null;
        var mine = (situation.User?.Flows ?? Map<FlowState>.Empty).Where(f => f.Key.StartsWith(flow.Id + '@', StringComparison.Ordinal));
        if (test == FlowTest.NotStarted)
        {
            return mine.All(f => f.Value.Status == FlowStatus.NotStarted) ? Evaluator.Always : null;
        }

        foreach (var (_, state) in mine)
        {
            if (Since(test, state, completed: null, situation.Now) is { } since && !(since >= earliest))
            {
                earliest = since;
            }
        }

        return earliest;
    }

    /// <summary>What was once seen, completed or dismissed stays so, whatever a later run does.</summary>
    private static DateTimeOffset? Since(FlowTest test, FlowState state, DateTimeOffset? completed, DateTimeOffset now) => test switch
    {
        FlowTest.NotStarted => state.Status == FlowStatus.NotStarted && completed is null ? Evaluator.Always : null,
        FlowTest.Seen => state.SeenAt,
        FlowTest.Active => state.Status == FlowStatus.Active && !(completed is not null && state.CompletedAt is null) ? state.StartedAt ?? now : null,
        FlowTest.Completed => completed,
        FlowTest.Dismissed => state.DismissedAt,
        FlowTest.Ended => completed < state.DismissedAt ? completed : state.DismissedAt ?? completed,
        _ => null,
    };
}
