namespace OnboardingSdk.Journeys;

/// <summary>What follows from what a browser and the way of a user through tours and experiments say.</summary>
internal sealed partial class JourneyFold
{
    /// <summary>Tours whose current step waits for what has changed go on. It ends: each of them goes forwards, on a way without circles.</summary>
    private void AdvanceTours()
    {
        var steps = waiting;
        waiting = null;
        foreach (var (tour, step) in steps ?? [])
        {
            // The waiting step may be one of an earlier version: which one the user is in, the flow of now and the state say.
            if (!catalog.Flows.TryGetValue(tour.Id, out var flow))
            {
                continue;
            }

            var key = FlowStates.Key(flow, null);
            var state = journey.Flow(key);
            if (state.Status == FlowStatus.Active && Met(flow, state).Flow is TourDefinition met && catalog.Path(met).Current(state).Id == step.Id)
            {
                Put(key, new TourMoves(catalog, met, journey, entry, version, now).Settle(state), state);
            }
        }
    }

    /// <summary>What a browser set. That it may is the guard's to know.</summary>
    private string? SetAttributes()
    {
        foreach (var (name, value) in entry.Properties)
        {
            journey = journey with { Attributes = journey.Attributes.SetItem(name, value) };
            Touched(ChangeKeys.Attribute(Self, name));
        }

        return null;
    }

    private string? Experiment()
    {
        var (next, refusal) = ExperimentMoves.Move(journey, entry);
        if (next is null)
        {
            return refusal;
        }

        var id = entry.Properties[EntryNames.Experiment].Text!;
        var (known, state) = (journey.Experiments?.GetValueOrDefault(id), next.Experiments![id]);
        journey = next;
        if (known?.Variant is null && state is { Variant: { } variant, At: { } at })
        {
            changes.Add(new ExperimentAssigned(id, variant, at));
        }

        // What is drawn is shown already as it is recorded now; what is forced, or earlier than what was known, is news.
        stale |= known?.Forced != state.Forced || (known?.Variant is { } before && before != state.Variant);
        return null;
    }
}
