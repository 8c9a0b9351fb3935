namespace OnboardingSdk.Journeys;

/// <summary>Which edition of a flow an entry is about: as it is written, or with an override.</summary>
internal sealed partial class JourneyFold
{
    /// <summary>The flow as this run has it, or as one that begins now will.</summary>
    private FlowEdition Met(FlowDefinition flow, FlowState state) => catalog.Editions.Of(flow, state, Self == Scope.User ? journey : null, now);

    /// <summary>Whether a start only opens again what is under way.</summary>
    private static bool IsAgain(FlowDefinition flow, FlowState state) => flow.Kind == FlowKind.Checklist && state.Status is FlowStatus.Active or FlowStatus.Completed;

    /// <summary>With a run that has begun it is settled which tasks a user has: what is not waited for any more may be done.</summary>
    private void LookAgain(FlowEdition edition, FlowState before, FlowState after)
    {
        if ((after.Override == before.Override && after.Run == before.Run) || edition.Flow.Draft is not null)
        {
            return;
        }

        if (edition.Override is { Omit.Count: > 0 } && edition.Flow is ChecklistDefinition { Scope: Scope.User } checklist)
        {
            foreach (var recorded in catalog.Index.Recorded.Where(r => r.Checklist?.Id == checklist.Id))
            {
                Pend(recorded);
            }

            var done = Checklists.WithStatus(journey.Flow(checklist.Id), checklist, entry.Catalog);
            Put(checklist.Id, done, journey.Flow(checklist.Id));
        }
    }
}
