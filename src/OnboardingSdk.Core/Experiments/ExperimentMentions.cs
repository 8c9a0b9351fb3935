namespace OnboardingSdk.Definitions;

/// <summary>Which flows an experiment can make a difference to.</summary>
internal static class ExperimentMentions
{
    /// <summary>By an experiment's id the flows that are for one of its variants, or whose conditions ask for one; also through other experiments' audiences.</summary>
    public static Dictionary<string, IReadOnlyList<FlowDefinition>> Of(DefinitionSet definitions, IReadOnlyDictionary<string, SegmentDefinition> segments)
    {
        var byExperiment = definitions.Experiments.ToDictionary(e => e.Id, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var experiment in definitions.Experiments)
        {
            foreach (var asked in Asked(experiment.Audience, segments))
            {
                byExperiment[asked].Add(experiment.Id);
            }
        }

        return definitions.Experiments.ToDictionary(
            e => e.Id,
            e => (IReadOnlyList<FlowDefinition>)[.. Mentioning(definitions, segments, Reached(e.Id, byExperiment))],
            StringComparer.Ordinal);
    }

    private static IEnumerable<FlowDefinition> Mentioning(
        DefinitionSet definitions, IReadOnlyDictionary<string, SegmentDefinition> segments, HashSet<string> experiments) =>
        definitions.Flows.Where(flow => flow.Draft is null).Where(flow => (flow.Experiment is { } bound && experiments.Contains(bound.Id))
            || new[] { flow.Audience, flow.Start.When, flow.Hide?.When }.Any(condition => Asked(condition, segments).Any(experiments.Contains)));

    /// <summary>An experiment and all whose audience depends on it. Validation has refused circles.</summary>
    private static HashSet<string> Reached(string id, Dictionary<string, HashSet<string>> dependents)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([id]);
        while (open.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var dependent in dependents[next])
                {
                    open.Push(dependent);
                }
            }
        }

        return reached;
    }

    private static IEnumerable<string> Asked(Condition? condition, IReadOnlyDictionary<string, SegmentDefinition> segments) =>
        ConditionLeaves.Of(condition, segments).OfType<ExperimentCondition>().Select(c => c.Experiment);
}
