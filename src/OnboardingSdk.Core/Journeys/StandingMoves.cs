namespace OnboardingSdk.Journeys;

/// <summary>What a user can do with a launcher, a resource center or an announcement: it is on screen, and pressed or read. There are no runs, and nothing is used up.</summary>
internal sealed class StandingMoves(FlowDefinition flow, Entry entry)
{
    private readonly string what = flow switch
    {
        LauncherDefinition => $"The launcher '{flow.Id}'",
        AnnouncementDefinition => $"The announcement '{flow.Id}'",
        _ => $"The resource center '{flow.Id}'",
    };

    public (FlowState? Next, string? Refusal) Move(FlowState state) => entry.Name switch
    {
        _ when state.Status == FlowStatus.Dismissed => (null, $"{what} was dismissed."),
        EntryNames.FlowShown => (Shown(state), null),
        // Who opens what is new has it before their eyes: that is an impression, too.
        EntryNames.FlowCompleted when flow is AnnouncementDefinition => (Completed(state.ShownInRun ? state : Shown(state)), null),
        EntryNames.FlowCompleted when flow is LauncherDefinition => state.ShownInRun ? (Completed(state), null) : (null, $"{what} has not been on screen."),
        EntryNames.FlowDismissed when flow is LauncherDefinition => Dismissed(state),
        // A button asks for a center; that it was on screen is said when it was.
        EntryNames.FlowStarted when flow is ResourceCenterDefinition => (state, null),
        _ => (null, $"{what} takes no '{entry.Name.TrimStart('$')}'."),
    };

    private FlowState Shown(FlowState state) => state with
    {
        Status = state.Status == FlowStatus.NotStarted ? FlowStatus.Active : state.Status,
        Run = Math.Max(state.Run, 1),
        StartedAt = state.StartedAt ?? entry.OccurredAt,
        Impressions = state.Impressions + 1,
        ShownInRun = true,
        SeenAt = state.SeenAt ?? entry.OccurredAt,
        LastShownAt = entry.OccurredAt,
        Catalog = entry.Catalog,
    };

    private FlowState Completed(FlowState state) => state.Status == FlowStatus.Completed ? state : state with
    {
        Status = FlowStatus.Completed, EndedAt = entry.OccurredAt, CompletedAt = state.CompletedAt ?? entry.OccurredAt, Catalog = entry.Catalog,
    };

    private (FlowState? Next, string? Refusal) Dismissed(FlowState state) => flow.Dismissible
        ? (state with
        {
            Status = FlowStatus.Dismissed,
            EndedAt = entry.OccurredAt,
            DismissedAt = state.DismissedAt ?? entry.OccurredAt,
            Reason = entry.Properties.GetValueOrDefault(EntryNames.Reason).Text,
            Catalog = entry.Catalog,
        }, null)
        : (null, $"{what} cannot be dismissed.");
}
