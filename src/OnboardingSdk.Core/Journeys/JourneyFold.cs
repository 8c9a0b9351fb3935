using System.Collections.Immutable;

namespace OnboardingSdk.Journeys;

/// <summary>One application of one entry. Lives for that only.</summary>
internal sealed partial class JourneyFold
{
    private readonly Journey before;
    private readonly Entry entry;
    private readonly Catalog catalog;
    private readonly DateTimeOffset now;
    private readonly long version;
    private readonly List<Change> changes = [];
    private SortedSet<RecordedCondition>? pending;
    private List<WaitingStep>? waiting;
    private Journey journey;
    private bool stale;

    public JourneyFold(Journey journey, Entry entry, Catalog catalog)
    {
        before = journey;
        this.entry = entry;
        this.catalog = catalog;
        this.journey = journey.Begin(entry, catalog);
        now = this.journey.UpdatedAt!.Value;
        version = this.journey.Version;
    }

    /// <summary>Who did what this entry completes in an account; nobody, where it was done before and is only found now.</summary>
    private string? Actor => Self == Scope.Account && (EntryNames.IsTask(entry.Name) || !entry.Name.StartsWith('$')) ? entry.Actor : null;

    private Scope Self => before.Subject.Kind == SubjectKind.User ? Scope.User : Scope.Account;

    public Applied Run()
    {
        var refusal = entry.Name switch
        {
            EntryNames.AccountLeft or EntryNames.AccountJoined or EntryNames.UserForgotten => Member(),
            _ when EntryNames.IsPlan(entry.Name) => Plan(),
            EntryNames.Identified => Identify(),
            EntryNames.AttributeSet => SetAttributes(),
            EntryNames.Reset => Reset(),
            EntryNames.CatalogChanged or EntryNames.Merged => null,
            EntryNames.FlowsChanged => ChangeFlows(),
            EntryNames.ExperimentExposed or EntryNames.ExperimentForced => Experiment(),
            ['$', ..] => Command(),
            _ => Event(),
        };
        if (refusal is not null)
        {
            return Applied.Refused(before, refusal);
        }

        do
        {
            AdvanceTours();
            EvaluatePending();
        }
        while (waiting is not null);
        return new(Plans.Scheduled(journey, before, catalog, all: false), changes, stale);
    }

    /// <summary>
    /// After a changed catalog: looks at what mentions a recorded state that a fold with the new catalog alone would not have found, such
    /// as a tour that was completed when it had other steps. After a merge: at everything, since attributes may have come with it too.
    /// </summary>
    public Journey Settle(Journey fresh, bool all = false)
    {
        foreach (var recorded in all ? catalog.Index.Recorded : [])
        {
            Pend(recorded);
        }

        foreach (var (id, state) in journey.Milestones)
        {
            if (fresh.Milestones.GetValueOrDefault(id)?.At != state.At)
            {
                Touched(ChangeKeys.Milestone(id));
            }
        }

        foreach (var (key, state) in journey.Flows)
        {
            if (!JourneyMerge.SameForConditions(fresh.Flow(key), state))
            {
                Touched(ChangeKeys.Flow(FlowOf(key)));
            }

            foreach (var (task, done) in state.Tasks)
            {
                if (fresh.Flow(key).Tasks.GetValueOrDefault(task)?.At != done.At)
                {
                    Touched(ChangeKeys.Task(FlowOf(key), task));
                }
            }

            foreach (var (question, answer) in state.Answers ?? Map<SurveyAnswer>.Empty)
            {
                if (fresh.Flow(key).Answers?.GetValueOrDefault(question) != answer)
                {
                    Touched(ChangeKeys.Answer(FlowOf(key), question));
                }
            }
        }

        foreach (var plan in catalog.Plans.Where(p => journey.Flow(p.Id).Plan is not null))
        {
            // A fresh fold may not have started it, and then has found nothing of it.
            PendAll(plan);
        }

        EvaluatePending();
        return Plans.Scheduled(journey, journey, catalog, all: true);
    }

    private static string FlowOf(string key) => key.Split('@')[0];

    private string? Event()
    {
        if (!catalog.Index.Facts.TryGetValue(entry.Name, out var specs))
        {
            return null;
        }

        var facts = journey.Facts;
        foreach (var spec in specs)
        {
            if (ValueTests.AllPass(spec.Where, entry.Properties, entry.OccurredAt))
            {
                facts = facts.SetItem(
                    spec.Key, FactState.Add(facts.GetValueOrDefault(spec.Key), entry.OccurredAt, version, spec.KeepEarliest, spec.KeepLatest));
            }
        }

        journey = journey with { Facts = facts };
        changes.Add(new EventRecorded(entry.Name, entry.OccurredAt));
        Touched(ChangeKeys.Event(entry.Name));
        StartPlans();
        return null;
    }

    private string? Identify()
    {
        var attributes = journey.Attributes;
        foreach (var (name, value) in entry.Properties)
        {
            switch (name)
            {
                case EntryNames.StartedAt:
                    journey = journey with { StartedAt = value.Date ?? journey.StartedAt, StartedAtKnown = value.Date is not null || journey.StartedAtKnown };
                    Touched(ChangeKeys.Start);
                    break;
                case EntryNames.CurrentAccount:
                    journey = journey with { Account = value.Text, Left = value.Text is { } account ? journey.Left?.Remove(account) : journey.Left };
                    stale = true;
                    break;
                default:
                    attributes = value.Exists ? attributes.SetItem(name, value) : attributes.Remove(name);
                    Touched(ChangeKeys.Attribute(Self, name));
                    break;
            }
        }

        journey = journey with { Attributes = attributes };
        return null;
    }

    private string? Reset()
    {
        journey = journey with
        {
            Facts = Map<FactState>.Empty, Milestones = Map<MilestoneState>.Empty, Flows = JourneyMerge.Runs(journey), Fingerprint = catalog.Fingerprint,
            Exposures = Map<ImmutableArray<Exposure>>.Empty, LastOnScreen = null,
        };
        stale = true;
        return null;
    }

    private string? Command()
    {
        if (entry.Properties.GetValueOrDefault(EntryNames.Flow).Text is not { } id || !catalog.Flows.TryGetValue(id, out var flow))
        {
            return "There is no such flow in the catalog.";
        }

        if (flow.Draft is null && entry.IsDraft)
        {
            return $"'{id}' was a draft then, and nothing of that counts.";
        }

        if (flow is ChecklistDefinition { Scope: Scope.Account } && entry.Account is null)
        {
            return $"The checklist '{id}' belongs to an account, and the entry names none.";
        }

        if (EntryNames.IsTask(entry.Name))
        {
            return flow is ChecklistDefinition tasks ? Task(tasks) : $"A {Vocabulary.FlowKinds.For(flow.Kind)} has no tasks.";
        }

        var key = FlowStates.Key(flow, entry.Account);
        var state = journey.Flow(key);
        // A preview link does what a start does, and remembers for how long.
        var (act, until) = entry.Name == EntryNames.FlowPreviewed
            ? (entry with { Name = EntryNames.FlowStarted }, entry.Properties.GetValueOrDefault(EntryNames.Until).Date)
            : (entry, state.PreviewUntil);
        var from = entry.Name == EntryNames.FlowPreviewed && flow.Kind == FlowKind.Checklist ? new FlowState { Run = state.Run } : state;
        var edition = act.Name == EntryNames.FlowStarted && !IsAgain(flow, state) ? catalog.Editions.Begin(flow, journey, now) : Met(flow, state);
        var (next, refusal) = edition.Flow switch
        {
            TourDefinition tour => new TourMoves(catalog, tour, journey, act, version, now).Move(state),
            ChecklistDefinition checklist => ChecklistMoves.Move(from, checklist, act),
            { Stands: true } => new StandingMoves(edition.Flow, act).Move(state),
            MessageDefinition or SurveyDefinition => new MessageMoves(edition.Flow, act, version).Move(state),
            _ => (null, "This kind of flow takes no commands."),
        };
        if (next is not null)
        {
            next = catalog.Editions.Keep(state, next, edition);
            if (flow.Draft is not null)
            {
                Put(key, next with { PreviewUntil = until }, state);
                return refusal;
            }

            (journey, next) = Ledger.Note(journey, flow, state, next, entry);
            Put(key, next, state);
            if (entry.Name == EntryNames.SurveyAnswered && next.Answers != state.Answers)
            {
                var question = entry.Properties[EntryNames.Question].Text!;
                changes.Add(new SurveyAnswered(id, question));
                Touched(ChangeKeys.Answer(id, question));
            }
            LookAgain(edition, state, next);
        }

        return refusal;
    }

    private void Put(string key, FlowState next, FlowState previous)
    {
        if (next == previous)
        {
            return;
        }

        journey = journey.With(key, next);
        var id = FlowOf(key);
        changes.Add(new FlowChanged(id, next.Status, next.Step));
        stale = true;
        Touched(ChangeKeys.Flow(id));
    }

    private void Touched(string key)
    {
        stale |= catalog.Index.Delivery.Contains(key);
        if (Self == Scope.User && catalog.Index.WaitingSteps.TryGetValue(key, out var steps))
        {
            (waiting ??= []).AddRange(steps);
        }

        if (catalog.Index.Dependents.TryGetValue(key, out var dependents))
        {
            foreach (var dependent in dependents)
            {
                Pend(dependent);
            }
        }
    }

    private void Pend(RecordedCondition recorded)
    {
        if (recorded.Scope == Self)
        {
            (pending ??= new(ByOrder)).Add(recorded);
        }
    }

    private static readonly IComparer<RecordedCondition> ByOrder = Comparer<RecordedCondition>.Create((a, b) => a.Order.CompareTo(b.Order));

    /// <summary>Each after everything that it depends on.</summary>
    private void EvaluatePending()
    {
        while (pending is { Count: > 0 })
        {
            var next = pending.Min!;
            pending.Remove(next);
            if (next.Milestone is { } milestone)
            {
                Reach(next, milestone);
            }
            else
            {
                Complete(next, next.Checklist!, next.Task!);
            }
        }
    }

    private void Reach(RecordedCondition recorded, MilestoneDefinition milestone)
    {
        if (journey.Milestones.ContainsKey(milestone.Id) || BecameTrue(recorded.Condition!) is not { } at
            || (milestone.Within is { } within && at > journey.StartedAt?.On(within)))
        {
            return;
        }

        journey = journey with { Milestones = journey.Milestones.Add(milestone.Id, new(at, entry.Catalog)) };
        changes.Add(new MilestoneReached(milestone.Id, at, milestone.Activation));
        Touched(ChangeKeys.Milestone(milestone.Id));
    }

    /// <summary>Looked at when the entry happened and, for one that came late, when it was recorded.</summary>
    private DateTimeOffset? BecameTrue(Condition condition)
    {
        var since = Evaluator.Since(condition, Situation(entry.OccurredAt));
        if (since is null && now != entry.OccurredAt)
        {
            since = Evaluator.Since(condition, Situation(now));
        }

        return since == Evaluator.Always ? entry.OccurredAt : since;
    }

    private Situation Situation(DateTimeOffset moment) => Self == Scope.User
        ? new(catalog, journey, null, Self, moment, null) : new(catalog, null, journey, Self, moment, null);
}
