using System.Collections.Immutable;

namespace OnboardingSdk.Journeys;

/// <summary>Puts what was recorded and what a fresh fold finds together, after the catalog has changed.</summary>
internal static class JourneyMerge
{
    public static Journey Of(Journey recorded, Journey fresh, Entry change, Catalog catalog)
    {
        var milestones = recorded.Milestones;
        foreach (var (id, state) in fresh.Milestones)
        {
            milestones = milestones.ContainsKey(id) ? milestones : milestones.Add(id, state with { Catalog = change.Catalog });
        }

        var flows = recorded.Flows;
        foreach (var checklist in catalog.Definitions.Flows.OfType<ChecklistDefinition>().Where(c => c.Draft is null))
        {
            var (state, found) = (recorded.Flow(checklist.Id), fresh.Flow(checklist.Id));
            // A template that facts of before would have started starts nothing now.
            if (Plans.IsThere(checklist, state) && (!state.Tasks.IsEmpty || !found.Tasks.IsEmpty))
            {
                flows = flows.SetItem(checklist.Id, WithTasks(catalog, state, found, catalog.Editions.Of(checklist, state, recorded.Subject.Kind == SubjectKind.User ? recorded : null, change.RecordedAt), change));
            }
        }

        return recorded with
        {
            Fingerprint = catalog.Fingerprint,
            StartedAt = recorded.StartedAt ?? fresh.StartedAt,
            Facts = fresh.Facts,
            Milestones = milestones,
            Flows = flows,
        };
    }

    private static FlowState WithTasks(Catalog catalog, FlowState state, FlowState found, FlowEdition edition, Entry change)
    {
        var checklist = (ChecklistDefinition)edition.Flow;
        var before = state;
        foreach (var (id, task) in found.Tasks.Where(t => checklist.Tasks.Any(mine => mine.Id == t.Key)))
        {
            if (state.Tasks.TryGetValue(id, out var nameless) && nameless.By is null && task.By is not null && nameless.ByHand == task.ByHand)
            {
                // A version that did not note who did it wrote this.
                state = state.With(id, nameless with { By = task.By });
            }

            // What a hand did, and undid, the recorded journey knows best.
            if (!task.ByHand && !(state.Tasks.TryGetValue(id, out var known) && !known.ByHand))
            {
                state = state.With(id, known is null ? task with { Catalog = change.Catalog } : known with { ByHand = false });
            }
        }

        // Which tasks somebody has who has not begun yet is settled when they begin, and not by a new catalog.
        if (before.Status == FlowStatus.NotStarted && state == before && edition.Override is not null)
        {
            return state;
        }

        // What a changed definition means for a list that has begun is not this entry's matter.
        var next = catalog.Editions.Keep(before, Checklists.WithStatus(state, checklist, change.Catalog), edition);
        return before.Status == FlowStatus.NotStarted ? next : next with { Definition = before.Definition };
    }

    /// <summary>Whether no condition can tell two states of a flow apart.</summary>
    public static bool SameForConditions(FlowState one, FlowState other) =>
        one.Status == other.Status && one.SeenAt == other.SeenAt && one.StartedAt == other.StartedAt && one.CompletedAt == other.CompletedAt
        && one.DismissedAt == other.DismissedAt;

    /// <summary>Runs go on being counted, so that what a tab still has to say about a run before the reset is refused.</summary>
    public static ImmutableSortedDictionary<string, FlowState> Runs(Journey journey) => journey.Flows
        .Where(f => f.Value.Run > 0)
        .ToImmutableSortedDictionary(f => f.Key, f => new FlowState { Run = f.Value.Run }, StringComparer.Ordinal);
}
