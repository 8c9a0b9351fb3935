namespace OnboardingSdk.Journeys;

/// <summary>
/// Finds who is exposed to an experiment: those for whom a decision comes out differently in different groups. By the same gates for all of them, so that
/// control and holdout are counted where the treatment is (docs/decisions/0008).
/// </summary>
internal static class Exposures
{
    /// <summary>The decision, with what is to be recorded of it and with the time at which any group would have to be looked at again.</summary>
    public static Decision Add(Decision decision, in Situation situation)
    {
        List<Assignment>? exposed = null;
        var recheck = decision.RecheckAt;
        foreach (var experiment in situation.Catalog.Definitions.Experiments)
        {
            var assignment = Assignments.Of(experiment, situation);
            if (assignment.Reason == AssignmentReason.Drawn && MayDiffer(experiment, situation, ref recheck) && Differs(experiment, situation))
            {
                (exposed ??= []).Add(assignment);
            }
        }

        return exposed is null && recheck == decision.RecheckAt ? decision : decision with { Exposures = exposed ?? [], RecheckAt = recheck };
    }

    /// <summary>Cheap, and nearly always no: whether any flow of it could be shown in any group.</summary>
    private static bool MayDiffer(ExperimentDefinition experiment, in Situation situation, ref DateTimeOffset? recheck)
    {
        var may = false;
        foreach (var flow in situation.Catalog.Mentions[experiment.Id])
        {
            foreach (var group in ExperimentGroups.Open(experiment))
            {
                var last = FlowGates.Check(flow, situation with { Suppose = new(experiment.Id, group) }, null, all: false)[^1];
                may |= last.Passed;
                if (!last.Passed && last.RecheckAt > situation.Now && !(last.RecheckAt >= recheck))
                {
                    recheck = last.RecheckAt;
                }
            }
        }

        return may;
    }

    private static bool Differs(ExperimentDefinition experiment, in Situation situation)
    {
        List<string>? first = null;
        foreach (var group in ExperimentGroups.Open(experiment))
        {
            var shown = Delivery.DecideIn(situation with { Suppose = new(experiment.Id, group) }).Shown.Select(v => v.Flow.Id).ToList();
            if (first is not null && !shown.SequenceEqual(first))
            {
                return true;
            }

            first = shown;
        }

        return false;
    }
}
