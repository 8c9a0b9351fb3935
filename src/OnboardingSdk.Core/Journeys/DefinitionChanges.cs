namespace OnboardingSdk.Journeys;

/// <summary>What a changed definition means for the states of a journey (docs/decisions/0016). Whether something is due is asked before every entry, so it is cheap.</summary>
internal static class DefinitionChanges
{
    /// <summary>How many versions are remembered that change nothing any more.</summary>
    private const int MostSettled = 8;

    /// <summary>The flows of which a journey has another version than the catalog, and for which their policy asks for something.</summary>
    public static IEnumerable<FlowDefinition> Due(Journey journey, Catalog catalog) => journey.Subject.Kind != SubjectKind.User || journey.Flows.IsEmpty || catalog.Changeable.Count == 0
        ? []
        : catalog.Changeable.Where(flow => journey.Flows.TryGetValue(flow.Id, out var state) && IsDue(catalog, flow, state));

    public static bool IsDue(Catalog catalog, FlowDefinition flow, FlowState state)
    {
        var version = catalog.Editions.VersionOf(flow);
        if (state.Definition is not { } met || met == version || state.Change?.Settled.Contains(version) == true)
        {
            return false;
        }

        return flow.OnChange switch
        {
            ChangePolicy.Keep => state.Status == FlowStatus.Active && catalog.Editions.HasEarlier(flow, met),
            ChangePolicy.RestartAll => state.Status is FlowStatus.Completed or FlowStatus.Dismissed || (state.Status == FlowStatus.Active && flow.Kind != FlowKind.Checklist),
            ChangePolicy.Restart or ChangePolicy.End => state.Status == FlowStatus.Active,
            _ => false,
        };
    }

    /// <summary>The state with a note of what was done, to whom and when. Neither version changes anything any more.</summary>
    public static FlowState Note(FlowState before, FlowState after, ChangePolicy policy, string version, Entry entry)
    {
        string[] settled = [.. (before.Change?.Settled ?? []).Append(before.Definition!).Append(version).Distinct(StringComparer.Ordinal).TakeLast(MostSettled)];
        return after with
        {
            Definition = policy == ChangePolicy.Keep ? before.Definition : version,
            Change = new() { Policy = policy, At = entry.OccurredAt, Run = after.Run, Settled = [.. settled] },
        };
    }

    /// <summary>Closed, as if the user had done it.</summary>
    public static FlowState End(FlowState state, Entry entry) => state with
    {
        Status = FlowStatus.Dismissed,
        Before = FlowStatus.NotStarted,
        EndedAt = entry.OccurredAt,
        DismissedAt = state.DismissedAt ?? entry.OccurredAt,
        Reason = EntryNames.ReasonChanged,
        Catalog = entry.Catalog,
    };

    /// <summary>As if it had never ended; runs go on being counted, and that it was seen stays.</summary>
    public static FlowState Forgotten(FlowState state) => state with
    {
        Status = FlowStatus.NotStarted,
        Before = FlowStatus.NotStarted,
        EndedAt = null,
        CompletedAt = null,
        DismissedAt = null,
        Reason = null,
        OfferedRuns = [],
        ShownInRun = false,
        Override = null,
    };

    /// <summary>A list that has ended is open again where something in it is; else it stays as it was.</summary>
    public static FlowState Reopened(FlowState state, ChecklistDefinition checklist, Entry entry)
    {
        var open = state with
        {
            Status = state.SeenAt is null ? FlowStatus.NotStarted : FlowStatus.Active,
            EndedAt = null, CompletedAt = null, DismissedAt = null, Reason = null, Collapsed = false, Acknowledged = false,
        };
        return Checklists.WithStatus(open, checklist, entry.Catalog).Status == FlowStatus.Completed ? state : open;
    }
}
