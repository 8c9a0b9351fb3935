namespace OnboardingSdk.Journeys;

/// <summary>The gates, one after the other; "why not" is the same code as "what".</summary>
internal static class FlowGates
{
    private static readonly Gate[] InOrder = Enum.GetValues<Gate>();


    /// <summary>The results up to and with the first gate that is not passed, or of all gates.</summary>
    public static List<GateResult> Check(FlowDefinition flow, in Situation situation, string? first, bool all)
    {
        var results = new List<GateResult>(InOrder.Length);
        foreach (var gate in InOrder)
        {
            var result = Check(gate, flow, situation, first);
            results.Add(result);
            if (!result.Passed && !all)
            {
                break;
            }
        }

        return results;
    }

    /// <summary>
    /// Why a user may not start or be shown a flow, wherever they are and whenever it was; null if they may. The guard against forged commands:
    /// limits are not asked, since what comes late was on screen all the same. What is not out yet was on no screen.
    /// </summary>
    public static string? Refusal(FlowDefinition flow, in Situation situation, string command)
    {
        var state = State(flow, situation);
        if (state.Status == FlowStatus.NotStarted && flow.Draft is null && OutAt(flow) is { } from && situation.Now < from)
        {
            return $"It is not out before {from:u}.";
        }

        Gate[] gates = (state.Status, command) switch
        {
            // A task is ticked by who sees the list: not once it was closed.
            (_, EntryNames.TaskCompleted or EntryNames.TaskReopened) =>
                [Gate.NotEnded, Gate.HasAccount, Gate.Audience, Gate.Visitors, Gate.Experiment, Gate.OffersItself, Gate.StartCondition],
            // What somebody has met they may close, also if the audience has moved on since: otherwise it could come back.
            (not FlowStatus.NotStarted, EntryNames.FlowDismissed) => [Gate.HasAccount],
            (FlowStatus.Active, _) or (_, EntryNames.FlowStarted) => [Gate.HasAccount, Gate.Audience, Gate.Visitors, Gate.Experiment],
            // Of a checklist nothing begins anew.
            (not FlowStatus.NotStarted, _) when flow.Kind == FlowKind.Checklist => [Gate.HasAccount, Gate.Audience, Gate.Visitors, Gate.Experiment],
            (FlowStatus.NotStarted, _) => [Gate.HasAccount, Gate.Audience, Gate.Visitors, Gate.Experiment, Gate.OffersItself, Gate.StartCondition],
            _ => [Gate.NotEnded, Gate.HasAccount, Gate.Audience, Gate.Visitors, Gate.Experiment, Gate.OffersItself, Gate.StartCondition],
        };
        foreach (var gate in flow.Draft is null || command == EntryNames.FlowDismissed ? gates : gates.Prepend(Gate.Draft))
        {
            if (Check(gate, flow, situation, null) is { Passed: false } failed)
            {
                return failed.Reason;
            }
        }

        return null;
    }

    private static DateTimeOffset? OutAt(FlowDefinition flow) => flow is AnnouncementDefinition announcement ? announcement.Out : flow.Schedule?.Begins;

    private static GateResult Check(Gate gate, FlowDefinition flow, in Situation situation, string? first)
    {
        var active = IsUnderWay(flow, situation);
        if (flow.Draft is not null && gate is not (Gate.NotEnded or Gate.HasAccount or Gate.Draft or Gate.Steps or Gate.OneAtATime) && IsPreviewed(flow, situation))
        {
            return new(gate, true, "A preview link has opened the draft.");
        }

        return gate switch
        {
            Gate.Draft => Draft(flow, situation),
            Gate.NotEnded => NotEnded(flow, situation),
            Gate.HasAccount => flow is ChecklistDefinition { Template: not null } plan && situation.Account is { } of && !Plans.IsThere(plan, of.Flow(plan.Id))
                ? new(gate, false, "It is a launch plan, and was not started for the account.")
                : flow is ChecklistDefinition { Scope: Scope.Account }
                ? new(gate, situation.Account is not null, situation.Account is null ? "The checklist belongs to an account, and the user has no current one." : "The user has a current account.")
                : new(gate, true, "It belongs to the user."),
            Gate.Audience => flow.Audience is null
                ? new(gate, true, "It is for everybody.")
                : Condition(gate, flow.Audience, situation, "The user is in its audience.", "The user is not in its audience."),
            Gate.Visitors => Visitors(flow, situation),
            Gate.Experiment => ExperimentGate.Check(flow, situation),
            Gate.Hide => Hide(flow, situation),
            Gate.Schedule => LimitGates.Schedule(flow, situation, active),
            Gate.OneAtATime => first is null
                ? new(gate, true, "Nothing else comes first.")
                : new(gate, false, $"'{first}' comes first, and {Stages.OnlyOne(Stages.Of(flow))} at a time."),
            Gate.StartPage when StaysOnItsPages(flow, situation) => StartPage(flow, situation),
            _ when active => new(gate, true, "It was started."),
            Gate.OffersItself => new(gate, flow.Start.Auto, flow.Start.Auto ? "It offers itself." : "It is only started by a button or by code."),
            Gate.StartPage => StartPage(flow, situation),
            Gate.StartCondition => flow.Start.When is null
                ? new(gate, true, "It has no start condition.")
                : Condition(gate, flow.Start.When, situation, "Its start condition holds.", "Its start condition does not hold."),
            Gate.Steps => Steps(flow, situation),
            Gate.Frequency => LimitGates.Frequency(flow, State(flow, situation), situation),
            Gate.QuietPeriod => LimitGates.QuietPeriod(flow, situation),
            Gate.Cap => LimitGates.Cap(flow, situation),
            _ => LimitGates.Delay(flow, situation),
        };
    }

    /// <summary>What is said by a message that offered itself belongs where it was said; one that somebody asked for comes wherever they are.</summary>
    private static bool StaysOnItsPages(FlowDefinition flow, in Situation situation) =>
        flow is MessageDefinition or SurveyDefinition && State(flow, situation) is var state && (state.Status != FlowStatus.Active || state.Offered);

    /// <summary>A flow that was started goes on: the gates of the start no longer apply. A checklist is a state: it stays under way to its closing words. What stands is asked anew each time.</summary>
    private static bool IsUnderWay(FlowDefinition flow, in Situation situation) => !flow.Stands && State(flow, situation).Status switch
    {
        FlowStatus.NotStarted => false,
        FlowStatus.Active => true,
        _ => flow.Kind == FlowKind.Checklist,
    };

    private static bool IsPreviewed(FlowDefinition flow, in Situation situation) => State(flow, situation).PreviewUntil > situation.Now;

    private static GateResult Draft(FlowDefinition flow, in Situation situation) => flow.Draft switch
    {
        null => new(Gate.Draft, true, "It is published."),
        _ when flow.Kind == FlowKind.Tracker => new(Gate.Draft, false, "It is a draft, and would record real events."),
        _ when IsPreviewed(flow, situation) => new(Gate.Draft, true, $"It is a draft, and a preview link that holds until {State(flow, situation).PreviewUntil:u} has opened it."),
        { For: { } who } => Condition(Gate.Draft, who, situation, "It is a draft, and the user is among those who see it.", "It is a draft, and the user is not among those who see it."),
        _ => new(Gate.Draft, false, State(flow, situation).PreviewUntil is { } until ? $"It is a draft, and the preview link that opened it has expired on {until:u}." : "It is a draft, and only a preview link shows it."),
    };

    private static GateResult Condition(Gate gate, Condition condition, in Situation situation, string holds, string not)
    {
        if (Evaluator.Holds(condition, situation))
        {
            return new(gate, true, holds);
        }

        return new(gate, false, not, NextMoment(ConditionLeaves.Of(condition, situation.Catalog.Segments), situation));
    }

    /// <summary>When time alone may change what conditions say.</summary>
    private static DateTimeOffset? NextMoment(IEnumerable<Condition> conditions, in Situation situation)
    {
        var now = situation.Now;
        var leaves = conditions.ToList();
        var moments = leaves.OfType<TimeCondition>().SelectMany(t => new[] { t.From, t.Until });
        foreach (var leaf in leaves)
        {
            moments = leaf switch
            {
                EventCondition { InLast: not null } e => moments.Append(EventEvaluator.NextChange(e, situation)),
                MilestoneCondition { InLast: { } window } m when Evaluator.ReachedAt(m, situation) is { } at => moments.Append(at.On(window)),
                AttributeCondition { Test.Operator: ValueOperator.InLast or ValueOperator.MoreThanAgo } a when Evaluator.ValueOf(a, situation).Date is { } date =>
                    moments.Append(date).Append(date.On(a.Test.Window)),
                _ => moments,
            };
        }

        foreach (var overdue in leaves.OfType<FlowCondition>().Where(f => f.Is == FlowTest.Overdue))
        {
            moments = moments.Append(NextOverdue(overdue, situation));
        }

        return moments.Where(m => m > now).Min();
    }

    /// <summary>When time alone may take a flow away that is shown; null: never.</summary>
    public static DateTimeOffset? Until(FlowDefinition flow, in Situation situation)
    {
        var started = IsUnderWay(flow, situation);
        var asked = new[] { flow.Audience, flow.Hide?.When, started ? null : flow.Start.When };
        var segments = situation.Catalog.Segments;
        var next = Array.TrueForAll(asked, condition => condition is null) ? null : NextMoment(asked.SelectMany(condition => ConditionLeaves.Of(condition, segments)), situation);
        var closes = started ? flow.Schedule?.Ends : flow.Schedule?.NextChange(situation.Now);
        return closes > situation.Now && !(closes >= next) ? closes : next;
    }

    private static GateResult Visitors(FlowDefinition flow, in Situation situation)
    {
        var (who, isVisitor) = situation.IsVisitor ? ("The user is a visitor.", true) : ("The user has signed in.", false);
        return flow.Visitors switch
        {
            VisitorRule.Only when !isVisitor => new(Gate.Visitors, false, "It is for visitors only, and the user has signed in."),
            VisitorRule.Exclude when isVisitor => new(Gate.Visitors, false, "It is for those who have signed in, and the user is a visitor."),
            _ => new(Gate.Visitors, true, who),
        };
    }

    private static DateTimeOffset? NextOverdue(FlowCondition condition, in Situation situation) =>
        situation.Catalog.Flows.GetValueOrDefault(condition.Flow) is ChecklistDefinition plan && situation.Account is { } account
            ? Plans.NextOverdue(plan, account.Flow(plan.Id), situation.Now)
            : null;

    private static GateResult Hide(FlowDefinition flow, in Situation situation)
    {
        var page = situation.Page;
        return flow.Hide is null ? new(Gate.Hide, true, "Nothing hides it.")
            : page is not null && flow.Hide.Pages.Any(p => p.Matches(page)) ? new(Gate.Hide, false, $"It is hidden on '{page.Text}'.")
            : flow.Hide.When is { } when && Evaluator.Holds(when, situation)
                ? new(Gate.Hide, false, "The condition that hides it holds.", NextMoment(ConditionLeaves.Of(when, situation.Catalog.Segments), situation))
            : new(Gate.Hide, true, "Nothing hides it here.");
    }

    private static GateResult StartPage(FlowDefinition flow, in Situation situation)
    {
        var page = situation.Page;
        var passed = flow.Start.Pages.Count == 0 || (page is not null && flow.Start.Pages.Any(p => p.Matches(page)));
        return new(Gate.StartPage, passed, passed ? "It offers itself on this page." : $"It does not offer itself on '{page?.Text}'.");
    }

    private static GateResult Steps(FlowDefinition flow, in Situation situation)
    {
        if (flow is LauncherDefinition { Action.Start: { } start })
        {
            return Resources.Closed(start, situation) is { } closed
                ? new(Gate.Steps, false, $"It opens '{start}', which is not there: {closed.Reason}", closed.RecheckAt)
                : new(Gate.Steps, true, "What it opens is there for the user.");
        }

        var met = situation.Catalog.Editions.Of(flow, State(flow, situation), situation.User, situation.Now).Flow;
        if (met is not TourDefinition { Steps: [{ SkipWhen: not null }, ..] } tour || situation.User is not { } user || new TourWalk(situation.Catalog, tour, user, situation.Now).First().Step is not null)
        {
            return new(Gate.Steps, true, flow.Kind == FlowKind.Tour ? "It has a step for the user." : "It has no steps.");
        }

        return new(Gate.Steps, false, "Every step of it is passed over.", NextMoment(situation.Catalog.Path(tour).Conditions, situation));
    }

    private static GateResult NotEnded(FlowDefinition flow, in Situation situation)
    {
        var state = State(flow, situation);
        if (flow is ChecklistDefinition checklist)
        {
            return ChecklistNotEnded(checklist, state, situation);
        }

        if (flow.Stands)
        {
            return state.Status == FlowStatus.Dismissed
                ? new(Gate.NotEnded, false, $"The user dismissed it on {state.EndedAt:u} ({state.Reason ?? "no reason given"}).")
                : new(Gate.NotEnded, true, "It stands as long as its rules hold.");
        }

        if (state.Status is FlowStatus.Active or FlowStatus.NotStarted)
        {
            return new(Gate.NotEnded, true, state.Status == FlowStatus.Active ? "It is active." : "It has not started.");
        }

        return Repeats.Over(flow, state) is { } over ? new(Gate.NotEnded, false, over) : new(Gate.NotEnded, true, "It has ended, and may come again.");
    }

    private static GateResult ChecklistNotEnded(ChecklistDefinition checklist, FlowState state, in Situation situation)
    {
        if (state.Status == FlowStatus.Dismissed)
        {
            return new(Gate.NotEnded, false, $"The user dismissed it on {state.EndedAt:u} ({state.Reason ?? "no reason given"}).");
        }

        var completed = state.Status == FlowStatus.Completed
            || (checklist.Scope == Scope.Account && situation.Account?.Flow(checklist.Id).Status == FlowStatus.Completed);
        if (!completed)
        {
            return new(Gate.NotEnded, true, state.Status == FlowStatus.Active ? "It is active." : "It has not started.");
        }

        return state.Acknowledged || state.Impressions == 0
            ? new(Gate.NotEnded, false, state.Acknowledged ? "It was completed, and its closing words were dismissed." : "It was completed before it was ever shown.")
            : new(Gate.NotEnded, true, "It is completed, and its closing words are still to be seen.");
    }

    private static FlowState State(FlowDefinition flow, in Situation situation) => FlowStates.Of(flow, situation.User, situation.Account);
}
