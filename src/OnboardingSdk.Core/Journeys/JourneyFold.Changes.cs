namespace OnboardingSdk.Journeys;

/// <summary>What the authors of changed definitions want for who is in the middle of them.</summary>
internal sealed partial class JourneyFold
{
    private string? ChangeFlows()
    {
        foreach (var flow in DefinitionChanges.Due(before, catalog))
        {
            var state = journey.Flow(flow.Id);
            Put(flow.Id, DefinitionChanges.Note(state, Changed(flow, state), flow.OnChange, catalog.Editions.VersionOf(flow), entry), state);
        }

        return null;
    }

    private FlowState Changed(FlowDefinition flow, FlowState state) => (flow.OnChange, flow) switch
    {
        (ChangePolicy.Keep, _) => state,
        (ChangePolicy.End, _) => DefinitionChanges.End(state, entry),
        (_, ChecklistDefinition checklist) => DefinitionChanges.Reopened(state, (ChecklistDefinition)Met(checklist, state).Flow, entry),
        _ when state.Status != FlowStatus.Active => DefinitionChanges.Forgotten(state),
        _ => Restarted(flow, state),
    };

    /// <summary>A run of its own: what a browser still has to say of the one before is refused.</summary>
    private FlowState Restarted(FlowDefinition flow, FlowState state)
    {
        var edition = catalog.Editions.Begin(flow, journey, now);
        var next = edition.Flow is TourDefinition tour
            ? new TourMoves(catalog, tour, journey, entry, version, now).Restart(state)
            : new MessageMoves(edition.Flow, entry, version).Restart(state);
        return next with { Override = edition.Segment };
    }
}
