namespace OnboardingSdk.Journeys;

/// <summary>The gate of a flow that is for one variant of an experiment.</summary>
internal static class ExperimentGate
{
    public static GateResult Check(FlowDefinition flow, in Situation situation)
    {
        if (flow.Draft is not null)
        {
            return new(Gate.Experiment, true, "It is a draft: no experiment knows it.");
        }

        if (flow.Experiment is not { } bound)
        {
            return new(Gate.Experiment, true, "It belongs to no experiment.");
        }

        var experiment = situation.Catalog.Experiments[bound.Id];
        var assignment = Assignments.Of(experiment, situation);
        if (situation.RecordedOnly && assignment.Reason == AssignmentReason.Drawn)
        {
            return new(Gate.Experiment, false, $"It is for the variant '{bound.Variant}' of '{bound.Id}', and the assignment is not recorded yet.", Opens(experiment, situation));
        }

        return new(
            Gate.Experiment, assignment.Variant == bound.Variant,
            $"It is for the variant '{bound.Variant}' of '{bound.Id}'. {assignment.Words}", Opens(experiment, situation));
    }

    private static DateTimeOffset? Opens(ExperimentDefinition experiment, in Situation situation) => experiment.Schedule?.NextChange(situation.Now);
}
