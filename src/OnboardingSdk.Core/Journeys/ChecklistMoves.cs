namespace OnboardingSdk.Journeys;

/// <summary>What a user can do with a checklist. Nothing here completes a task: only facts do.</summary>
internal static class ChecklistMoves
{
    public static (FlowState? Next, string? Refusal) Move(FlowState state, ChecklistDefinition flow, Entry entry) => entry.Name switch
    {
        EntryNames.FlowShown => (Shown(Started(state, entry), entry), null),
        // All may have been done while it was dismissed: then it is complete at once.
        EntryNames.FlowStarted => (Checklists.WithStatus(Started(state, entry) with { Collapsed = false, Acknowledged = false }, flow, entry.Catalog), null),
        EntryNames.FlowCollapsed => (state with { Collapsed = true }, null),
        EntryNames.FlowExpanded => (state with { Collapsed = false }, null),
        EntryNames.FlowDismissed => Dismissed(state, flow, entry),
        _ => (null, $"A checklist takes no '{entry.Name.TrimStart('$')}'."),
    };

    private static FlowState Started(FlowState state, Entry entry) => state.Status switch
    {
        FlowStatus.NotStarted => state with
        {
            Status = FlowStatus.Active, Run = state.Run + 1, StartedAt = entry.OccurredAt, Offered = entry.Name != EntryNames.FlowStarted,
        },
        FlowStatus.Dismissed when entry.Name == EntryNames.FlowStarted =>
            state with
            {
                Status = FlowStatus.Active, Run = state.Run + 1, StartedAt = entry.OccurredAt, EndedAt = null, DismissedAt = null, Reason = null, Offered = false,
            },
        _ => state,
    };

    private static FlowState Shown(FlowState state, Entry entry) => state with
    {
        Impressions = state.Impressions + 1, ShownInRun = true, SeenAt = state.SeenAt ?? entry.OccurredAt, LastShownAt = entry.OccurredAt,
        Catalog = entry.Catalog,
    };

    private static (FlowState? Next, string? Refusal) Dismissed(FlowState state, ChecklistDefinition flow, Entry entry)
    {
        if (!flow.Dismissible)
        {
            return (null, $"The checklist '{flow.Id}' cannot be dismissed.");
        }

        return state.Status switch
        {
            FlowStatus.Dismissed => (state, null),
            FlowStatus.Completed => (state with { Acknowledged = true }, null),
            _ => (state with
            {
                Status = FlowStatus.Dismissed,
                EndedAt = entry.OccurredAt,
                DismissedAt = entry.OccurredAt,
                Catalog = entry.Catalog,
                Reason = entry.Properties.GetValueOrDefault(EntryNames.Reason).Text,
            }, null),
        };
    }
}
