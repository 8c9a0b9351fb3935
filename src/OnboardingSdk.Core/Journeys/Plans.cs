namespace OnboardingSdk.Journeys;

/// <summary>Launch plans as they stand: the one place where owners, due dates and what is overdue are computed.</summary>
internal static class Plans
{
    /// <summary>Whether the checklist is there for the account: of an ordinary one always.</summary>
    public static bool IsThere(ChecklistDefinition checklist, FlowState state) => checklist.Template is null || state.Plan is not null;

    /// <summary>Whose a task is. A role that somebody was named for is theirs.</summary>
    public static PlanOwner Owner(ChecklistDefinition checklist, TaskDefinition task, FlowState state)
    {
        if (checklist.Template is null || state.Plan is not { } plan)
        {
            return PlanOwner.Nobody;
        }

        var owner = plan.Task(task.Id).Owner ?? (task.Owner is { } role ? PlanOwner.OfRole(role) : PlanOwner.Nobody);
        return owner.UserId is null && owner.Role is { } of && plan.Roles.TryGetValue(of, out var named) ? owner with { UserId = named } : owner;
    }

    /// <summary>Whether a task is the user's own: by name, or by a role that nobody was named for and that is theirs.</summary>
    public static bool IsMine(PlanOwner owner, ChecklistDefinition checklist, in Situation situation) => owner.UserId is { } user
        ? situation.User?.Subject.Id == user
        : owner.Role is { } role && checklist.Roles.FirstOrDefault(r => r.Id == role) is { When: { } when } && Evaluator.Holds(when, situation);

    /// <summary>Whether a member may tick a task: their own, and what is nobody's.</summary>
    public static bool MayTick(TaskDefinition task, ChecklistDefinition checklist, FlowState state, in Situation situation) =>
        Owner(checklist, task, state) is var owner && (owner.IsNobody || IsMine(owner, checklist, situation));

    /// <summary>The day on which a task is due; null: none.</summary>
    public static DateOnly? Due(ChecklistDefinition checklist, TaskDefinition task, FlowState state) =>
        checklist.Template is not null && state.Plan is { } plan ? plan.Task(task.Id).Due ?? task.Due?.After(plan.StartDate) : null;

    /// <summary>When the day is over in the plan's time zone.</summary>
    public static DateTimeOffset Over(DateOnly day, PlanState plan) =>
        LocalTime.At((day < DateOnly.MaxValue ? day.AddDays(1) : day).ToDateTime(TimeOnly.MinValue), Zone(plan.TimeZone));

    /// <summary>The day that it is in the plan's time zone.</summary>
    public static DateOnly Today(string? zone, DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone(zone)).DateTime);

    /// <summary>The tasks that are not done and have a due day, with the moment from which they are overdue. Of a completed list there are none.</summary>
    public static IEnumerable<(TaskDefinition Task, DateOnly Due, DateTimeOffset From)> Open(ChecklistDefinition checklist, FlowState state)
    {
        if (checklist.Template is null || state.Plan is not { } plan || state.Status == FlowStatus.Completed)
        {
            yield break;
        }

        foreach (var task in checklist.Tasks)
        {
            if (!state.Tasks.ContainsKey(task.Id) && Due(checklist, task, state) is { } due)
            {
                yield return (task, due, Over(due, plan));
            }
        }
    }

    /// <summary>Those of <see cref="Open"/> that are overdue, or one of them.</summary>
    public static IEnumerable<(TaskDefinition Task, DateOnly Due, DateTimeOffset From)> Overdue(
        ChecklistDefinition checklist, FlowState state, DateTimeOffset now, string? task = null) =>
        Open(checklist, state).Where(t => t.From <= now && (task is null || t.Task.Id == task));

    /// <summary>When time alone makes something overdue next; null: nothing.</summary>
    public static DateTimeOffset? NextOverdue(ChecklistDefinition checklist, FlowState state, DateTimeOffset now) =>
        Open(checklist, state).Where(t => t.From > now).Select(t => (DateTimeOffset?)t.From).Min();

    /// <summary>The plans of an account with the moment that each waits for; only those that changed, unless all are to be looked at.</summary>
    public static Journey Scheduled(Journey journey, Journey before, Catalog catalog, bool all)
    {
        if (!all && ReferenceEquals(journey.Flows, before.Flows))
        {
            return journey;
        }

        foreach (var checklist in catalog.Plans)
        {
            var state = journey.Flow(checklist.Id);
            if (state.Plan is not { } plan || (!all && ReferenceEquals(state, before.Flow(checklist.Id))))
            {
                continue;
            }

            var next = Open(checklist, state).Where(t => plan.Task(t.Task.Id).Told != t.Due).Select(t => (DateTimeOffset?)t.From).Min();
            journey = next == plan.NextDue ? journey : journey.With(checklist.Id, state with { Plan = plan with { NextDue = next } });
        }

        return journey;
    }

    /// <summary>A zone that this machine does not know is read as UTC: hours off, and better than a journey that cannot be read.</summary>
    private static TimeZoneInfo Zone(string? name) => name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;
}
