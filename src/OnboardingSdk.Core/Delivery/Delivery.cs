namespace OnboardingSdk.Journeys;

/// <summary>Decides what a user meets on a page. Pure: the same question has the same answer.</summary>
public static class Delivery
{
    /// <summary>A verdict for every flow of the catalog: the latest started come first, then the others by priority and id.</summary>
    /// <param name="user">The user's journey.</param>
    /// <param name="account">The journey of the user's current account, or null.</param>
    /// <param name="catalog">The catalog in force.</param>
    /// <param name="page">The page.</param>
    /// <param name="now">The moment.</param>
    /// <param name="onPage">How long the page has been open; null: not known, and then no flow waits for it.</param>
    public static Decision Decide(Journey user, Journey? account, Catalog catalog, PageAddress page, DateTimeOffset now, TimeSpan? onPage = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(page);
        return DecideWith(new(catalog, user, account, Scope.User, now, page, onPage));
    }

    /// <summary>The decision with the experiments that it depends on.</summary>
    internal static Decision DecideWith(in Situation situation)
    {
        var decision = DecideIn(situation);
        return situation.Catalog.Definitions.Experiments.Count == 0 ? decision : Exposures.Add(decision, situation);
    }

    /// <summary>The decision alone, without the experiments that it depends on.</summary>
    internal static Decision DecideIn(in Situation situation)
    {
        var (catalog, user, account, now) = (situation.Catalog, situation.User!, situation.Account, situation.Now);
        var verdicts = new List<Verdict>(catalog.InPriority.Count);
        var recheck = Consider(InOrder(situation), situation, verdicts.Add);
        return new(verdicts, recheck);
    }

    /// <summary>
    /// What is shown on a page: what <see cref="Decide"/> shows, in the same order, found without a verdict on every other flow. Flows that neither begin on this page nor are
    /// under way are not looked at, so neither its cost nor when to look again depends on them.
    /// </summary>
    /// <inheritdoc cref="Decide" path="/param"/>
    public static Decision Show(Journey user, Journey? account, Catalog catalog, PageAddress page, DateTimeOffset now, TimeSpan? onPage = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(page);
        return ShowWith(new(catalog, user, account, Scope.User, now, page, onPage));
    }

    /// <summary>What is shown, with the experiments that it depends on: those may hang on flows that are not shown, so with experiments all are looked at.</summary>
    internal static Decision ShowWith(in Situation situation)
    {
        if (situation.Catalog.Definitions.Experiments.Count > 0)
        {
            var decision = DecideWith(situation);
            return decision with { Verdicts = [.. decision.Shown] };
        }

        var catalog = situation.Catalog;
        var shown = new List<Verdict>();
        var candidates = catalog.Pages.Candidates(situation.User!, situation.Page!).Select(rank => catalog.InPriority[rank]);
        var recheck = Consider(InOrder(candidates, situation), situation, verdict =>
        {
            if (verdict.Shown)
            {
                shown.Add(verdict);
            }
        });
        return new(shown, recheck);
    }

    /// <summary>Puts flows through the gates, one after the other. Returns when time alone may change what comes of it.</summary>
    private static DateTimeOffset? Consider(IEnumerable<FlowDefinition> flows, in Situation situation, Action<Verdict> tell)
    {
        var (user, account, now) = (situation.User!, situation.Account, situation.Now);
        DateTimeOffset? recheck = null;
        var stages = new string?[Stages.Count];
        foreach (var flow in flows)
        {
            var stage = Stages.Of(flow);
            var first = stages[(int)stage];
            var gates = FlowGates.Check(flow, situation, first, all: false);
            var last = gates[^1];
            var state = FlowStates.Of(flow, user, account);
            tell(new(flow, state, last.Passed, gates) { Before = first, Edition = last.Passed ? situation.Catalog.Editions.Of(flow, state, user, now) : null });
            if (stage != Stage.None && (last.Passed || (last.Gate == Gate.Hide && !flow.Stands && Resting.IsNearby(state, now))))
            {
                // What is hidden for a moment keeps its place: nothing else begins in the middle of it.
                stages[(int)stage] ??= flow.Id;
            }

            if (last.Passed && flow is ChecklistDefinition { Template: not null } plan && account is not null
                && Plans.NextOverdue(plan, account.Flow(plan.Id), now) is { } overdue && !(overdue >= recheck))
            {
                // It looks different from then on.
                recheck = overdue;
            }

            var next = last.Passed ? FlowGates.Until(flow, situation) : last.RecheckAt;
            if (next > now && !(next >= recheck))
            {
                recheck = next;
            }
        }

        return recheck;
    }

    /// <summary>Why a user meets a flow on a page, or does not: all gates, with the facts behind each. The same gates that <see cref="Decide"/> asks.</summary>
    /// <param name="flow">The flow, one of the catalog's.</param>
    /// <param name="user">The user's journey.</param>
    /// <param name="account">The journey of the user's current account, or null.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="page">The page.</param>
    /// <param name="now">The moment.</param>
    /// <param name="onPage">How long the page has been open; null: not known.</param>
    public static Explanation Explain(
        FlowDefinition flow, Journey user, Journey? account, Catalog catalog, PageAddress page, DateTimeOffset now, TimeSpan? onPage = null)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(page);
        var decision = Decide(user, account, catalog, page, now, onPage);
        var verdict = decision.Verdicts.First(v => v.Flow.Id == flow.Id);
        var situation = new Situation(catalog, user, account, Scope.User, now, page, onPage);
        var edition = catalog.Editions.Of(verdict.Flow, verdict.State, user, now);
        return new()
        {
            Flow = verdict.Flow,
            State = verdict.State,
            Shown = verdict.Shown,
            Override = edition.Segment,
            Definition = DefinitionWords.Of(verdict.Flow, verdict.State, edition, catalog),
            At = now,
            Catalog = catalog.Hash,
            Page = page.Text,
            Version = user.Version,
            Step = edition.Flow is TourDefinition tour ? StepExplainer.Of(tour, verdict.State, new(catalog, tour, user, now)) : null,
            Items = verdict.Flow is ResourceCenterDefinition center ? Resources.Explain(center, situation) : [],
            Gates = [.. FlowGates.Check(verdict.Flow, situation, verdict.Before, all: true).Select(g => new ExplainedGate(g, Behind(g.Gate, verdict.Flow, situation)))],
        };
    }

    private static List<ConditionTrace> Behind(Gate gate, FlowDefinition flow, in Situation situation) => gate switch
    {
        Gate.Draft when flow.Draft?.For is { } who => [ConditionTracer.Of(who, situation)],
        Gate.Audience when flow.Audience is { } audience => [ConditionTracer.Of(audience, situation)],
        Gate.Experiment when flow.Experiment is { } bound && situation.Catalog.Experiments[bound.Id].Audience is { } asked => [ConditionTracer.Of(asked, situation)],
        Gate.Hide when flow.Hide?.When is { } when => [ConditionTracer.Of(when, situation)],
        Gate.StartCondition when flow.Start.When is { } when => [ConditionTracer.Of(when, situation)],
        _ => [],
    };

    /// <summary>
    /// The latest started first, so that a tour that a task starts replaces the one that was open, without ending it; what was left half-way on
    /// another page last.
    /// </summary>
    internal static IEnumerable<FlowDefinition> InOrder(Situation situation) => InOrder(situation.Catalog.InPriority, situation);

    private static IEnumerable<FlowDefinition> InOrder(IEnumerable<FlowDefinition> inPriority, Situation situation)
    {
        var user = situation.User!;
        if (user.Flows.IsEmpty)
        {
            return inPriority;
        }

        return inPriority
            .Select(flow => (Flow: flow, State: FlowStates.Of(flow, user, situation.Account)))
            .Select(f => (f.Flow, f.State, Rests: Resting.Is(f.Flow, f.State, situation)))
            .OrderByDescending(f => f.Rests ? long.MinValue : f.State.Status == FlowStatus.Active ? Begun(f.Flow, f.State) : long.MinValue + 1)
            .Select(f => f.Flow);
    }

    /// <summary>Checklists, and what stands, have no versions: they come after the tours. A merge may have put a tour's below zero.</summary>
    private static long Begun(FlowDefinition flow, FlowState state) => flow.Kind == FlowKind.Checklist || flow.Stands ? long.MinValue + 2 : state.RunVersion;
}
