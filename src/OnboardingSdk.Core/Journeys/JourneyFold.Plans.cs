namespace OnboardingSdk.Journeys;

/// <summary>What entries do to launch plans, and to who is in an account.</summary>
internal sealed partial class JourneyFold
{
    /// <summary>Launch plans that this event starts begin, where they are not there yet.</summary>
    private void StartPlans()
    {
        if (Self != Scope.Account || !catalog.Index.PlanStarts.TryGetValue(entry.Name, out var started))
        {
            return;
        }

        foreach (var checklist in started)
        {
            var template = checklist.Template!;
            if (journey.Flow(checklist.Id).Plan is null && ValueTests.AllPass(template.Start!.Where, entry.Properties, entry.OccurredAt))
            {
                var zone = PlanMoves.Zone(template.TimeZone.Id);
                var named = template.StartDate;
                // A day without a time is that day everywhere; a moment is a day of the plan's zone.
                var day = named is null ? null : PlanMoves.Day(entry, named);
                var moment = named is null ? null : entry.Properties.GetValueOrDefault(named).Date;
                BeginPlan(checklist, day ?? Plans.Today(zone, moment ?? entry.OccurredAt), zone);
            }
        }
    }

    private void BeginPlan(ChecklistDefinition checklist, DateOnly start, string? zone)
    {
        journey = journey.With(checklist.Id, PlanMoves.Begin(journey.Flow(checklist.Id), entry, start, zone));
        PlanTouched(checklist);
        PendAll(checklist);
    }

    private void PlanTouched(ChecklistDefinition checklist)
    {
        changes.Add(new FlowChanged(checklist.Id, journey.Flow(checklist.Id).Status, null));
        stale = true;
        Touched(ChangeKeys.Flow(checklist.Id));
        Touched(ChangeKeys.Tasks(checklist.Id));
    }

    private void PendAll(ChecklistDefinition checklist)
    {
        foreach (var recorded in catalog.Index.Recorded)
        {
            if (ReferenceEquals(recorded.Checklist, checklist))
            {
                Pend(recorded);
            }
        }
    }

    /// <summary>What the host, or time, did to a launch plan. A user whom the entry names has nothing to do with it.</summary>
    private string? Plan()
    {
        if (Self != Scope.Account)
        {
            stale = true;
            return null;
        }

        if (entry.Properties.GetValueOrDefault(EntryNames.Flow).Text is not { } id || catalog.Flows.GetValueOrDefault(id) is not ChecklistDefinition { Template: not null } checklist)
        {
            return "There is no such launch plan in the catalog.";
        }

        var state = journey.Flow(id);
        if (entry.Name == EntryNames.PlanStarted)
        {
            if (state.Plan is null)
            {
                var zone = entry.Properties.TryGetValue(EntryNames.TimeZone, out var named) ? PlanMoves.Zone(named.Text) : PlanMoves.Zone(checklist.Template.TimeZone.Id);
                BeginPlan(checklist, PlanMoves.Day(entry, EntryNames.Date) ?? Plans.Today(zone, entry.OccurredAt), zone);
            }

            return null;
        }

        return state.Plan is { } plan ? Plan(checklist, state, plan) : $"The launch plan '{id}' was not started.";
    }

    private string? Plan(ChecklistDefinition checklist, FlowState state, PlanState plan)
    {
        if (entry.Name == EntryNames.PlanStopped)
        {
            journey = journey.With(checklist.Id, new() { Run = state.Run });
            PlanTouched(checklist);
            return null;
        }

        if (entry.Name != EntryNames.PlanChanged && TaskMoves.Of(checklist, entry) is null)
        {
            return $"The checklist '{checklist.Id}' has no such task.";
        }

        var task = entry.Properties.GetValueOrDefault(EntryNames.Task).Text ?? "";
        var next = entry.Name switch
        {
            EntryNames.PlanChanged => PlanMoves.Changed(plan, entry),
            EntryNames.TaskAssigned => PlanMoves.Assigned(plan, task, entry),
            EntryNames.TaskRescheduled => PlanMoves.Rescheduled(plan, task, entry),
            _ => Overdue(checklist, state, plan, task),
        };
        if (next != plan)
        {
            journey = journey.With(checklist.Id, state with { Plan = next });
            PlanTouched(checklist);
        }

        return null;
    }

    /// <summary>It is told once for each day on which a task was due.</summary>
    private PlanState Overdue(ChecklistDefinition checklist, FlowState state, PlanState plan, string task)
    {
        foreach (var (_, due, _) in Plans.Overdue(checklist, state, now, task))
        {
            if (plan.Task(task) is var before && before.Told != due)
            {
                changes.Add(new TaskBecameOverdue(checklist.Id, task, due));
                plan = plan.With(task, before with { Told = due });
            }
        }

        return plan;
    }

    /// <summary>Somebody came to an account, left it, or is being forgotten.</summary>
    private string? Member()
    {
        if (Self == Scope.Account)
        {
            var without = entry.Users is not [var user, ..] ? journey
                : entry.Name == EntryNames.UserForgotten ? PlanFold.WithoutName(journey, user) : PlanFold.WithoutMember(journey, user);
            stale |= !ReferenceEquals(without, journey);
            journey = without;
            return null;
        }

        if (entry.Name == EntryNames.UserForgotten || entry.Account is not { } account)
        {
            return null;
        }

        var left = entry.Name == EntryNames.AccountLeft;
        journey = left ? PlanFold.Left(journey, account, entry.OccurredAt) : PlanFold.Joined(journey, account);
        stale = true;
        if (left)
        {
            changes.Add(new AccountLeft(account));
        }

        return null;
    }
}
