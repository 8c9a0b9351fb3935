using System.Collections.Immutable;

namespace OnboardingSdk.Journeys;

/// <summary>The state of two journeys that are one person's. Facts are not its matter: they are folded from both logs.</summary>
internal static class JourneyUnion
{
    public static Journey Of(Journey into, Journey from, Renumbering own, Renumbering other)
    {
        var (startedAt, isKnown) = Began(into, from);
        return into with
        {
            StartedAt = startedAt,
            StartedAtKnown = isKnown,
            UpdatedAt = Latest(into.UpdatedAt, from.UpdatedAt),
            Account = into.Account ?? from.Account,
            Left = Left(into, from),
            // An attribute has no time of its own: what the newer one is cannot be known.
            Attributes = Both(into.Attributes, from.Attributes, (mine, _) => mine),
            Milestones = Both(into.Milestones, from.Milestones, (mine, theirs) => theirs.At < mine.At ? theirs : mine),
            Flows = Both(Moved(into.Flows, own), Moved(from.Flows, other), FlowUnion.Of),
            Exposures = Both(into.Exposures, from.Exposures, (mine, theirs) => Kept(mine.AddRange(theirs), e => e.At)),
            Experiments = Both(into.Experiments ?? Map<ExperimentState>.Empty, from.Experiments ?? Map<ExperimentState>.Empty, ExperimentState.Merge),
            LastOnScreen = from.LastOnScreen?.At > into.LastOnScreen?.At || into.LastOnScreen is null ? from.LastOnScreen : into.LastOnScreen,
        };
    }

    /// <summary>What either has left, but for the account that the other is in now.</summary>
    private static ImmutableSortedDictionary<string, DateTimeOffset> Left(Journey into, Journey from)
    {
        var left = Both(into.Left ?? Map<DateTimeOffset>.Empty, from.Left ?? Map<DateTimeOffset>.Empty, (mine, theirs) => theirs > mine ? theirs : mine);
        left = left.RemoveRange(new[] { into.Account, from.Account }.OfType<string>());
        return left.Count > PlanFold.MostLeft ? left.RemoveRange(left.OrderBy(l => l.Value).Take(left.Count - PlanFold.MostLeft).Select(l => l.Key)) : left;
    }

    /// <summary>What both together reached sooner than each of them: as if it had been one journey.</summary>
    public static Journey Sooner(Journey union, Journey fresh, Catalog catalog)
    {
        var milestones = union.Milestones;
        foreach (var (id, state) in fresh.Milestones)
        {
            milestones = milestones.TryGetValue(id, out var known) && state.At < known.At ? milestones.SetItem(id, known with { At = state.At }) : milestones;
        }

        var flows = union.Flows;
        foreach (var checklist in catalog.Definitions.Flows.OfType<ChecklistDefinition>())
        {
            if (flows.TryGetValue(checklist.Id, out var state) && fresh.Flows.TryGetValue(checklist.Id, out var found))
            {
                flows = flows.SetItem(checklist.Id, Sooner(state, found));
            }
        }

        return union with { Milestones = milestones, Flows = flows };
    }

    private static FlowState Sooner(FlowState state, FlowState found)
    {
        foreach (var (id, task) in found.Tasks)
        {
            if (!task.ByHand && state.Tasks.TryGetValue(id, out var known) && !known.ByHand && task.At < known.At)
            {
                state = state with { Tasks = state.Tasks.SetItem(id, known with { At = task.At }) };
            }
        }

        if (state.CompletedAt is not { } completed)
        {
            return state;
        }

        // A list that is complete has ended then: in one of the two it may have been later.
        var first = Earliest(completed, found.CompletedAt);
        return state with { CompletedAt = first, EndedAt = state.Status == FlowStatus.Completed ? first : state.EndedAt };
    }

    /// <summary>The latest as many as the ledger keeps, ascending.</summary>
    public static ImmutableArray<T> Kept<T>(ImmutableArray<T> all, Func<T, DateTimeOffset> at) => [.. all.OrderBy(at).TakeLast(Ledger.Kept)];

    public static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) => other < one || one is null ? other : one;

    public static DateTimeOffset? Latest(DateTimeOffset? one, DateTimeOffset? other) => other > one || one is null ? other : one;

    /// <summary>What the host told goes before what was only seen.</summary>
    private static (DateTimeOffset? At, bool IsKnown) Began(Journey into, Journey from) => (into.StartedAtKnown, from.StartedAtKnown) switch
    {
        (true, false) => (into.StartedAt, true),
        (false, true) => (from.StartedAt, true),
        var (known, _) => (Earliest(into.StartedAt, from.StartedAt), known),
    };

    private static ImmutableSortedDictionary<string, FlowState> Moved(ImmutableSortedDictionary<string, FlowState> flows, Renumbering numbers) =>
        flows.ToImmutableSortedDictionary(
            f => f.Key,
            f => f.Value.RunVersion == 0 && f.Value.StepVersion == 0
                ? f.Value
                : f.Value with { RunVersion = numbers.Of(f.Value.RunVersion), StepVersion = numbers.Of(f.Value.StepVersion) },
            StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, T> Both<T>(
        ImmutableSortedDictionary<string, T> into, ImmutableSortedDictionary<string, T> from, Func<T, T, T> of)
    {
        var all = into.ToBuilder();
        foreach (var (key, theirs) in from)
        {
            all[key] = into.TryGetValue(key, out var mine) ? of(mine, theirs) : theirs;
        }

        return all.ToImmutable();
    }
}
