namespace OnboardingSdk.Definitions;

/// <summary>Checks the flows that are for a variant: all groups have to come to the same point by themselves.</summary>
internal sealed class ExperimentFlows(Names names, VariantCheck variants, Findings found)
{
    public void Check(IReadOnlyList<FlowDefinition> flows)
    {
        var bound = flows.Where(f => f.Experiment is not null).ToList();
        foreach (var flow in bound)
        {
            variants.Check(flow.Experiment!.Id, flow.Experiment.Variant, At(flow), withHoldout: false);
            if (!flow.Start.Auto)
            {
                found.Error(
                    DiagnosticCodes.StartedVariant,
                    At(flow),
                    $"'{flow.Id}' is for one variant of '{flow.Experiment.Id}', so it has to offer itself: who is in another variant would never be asked for it, and not be counted.");
            }
        }

        foreach (var same in bound.Where(f => f.Kind == FlowKind.Tour).GroupBy(f => (f.Experiment!.Id, f.Experiment.Variant)))
        {
            foreach (var second in same.Skip(1))
            {
                found.Warning(
                    DiagnosticCodes.SameVariantTwice,
                    At(second),
                    $"'{same.First().Id}' and '{second.Id}' are both for the variant '{same.Key.Variant}' of '{same.Key.Id}': who is in it meets both, one after the other.");
            }
        }

        foreach (var flow in flows)
        {
            CheckButtons(flow);
        }
    }

    private void CheckButtons(FlowDefinition flow)
    {
        foreach (var (owner, button) in FlowButtons.Of(flow))
        {
            if (button.Start is { } start && names.Flows.GetValueOrDefault(start)?.Experiment is { } asked
                && (flow.Experiment?.Id, flow.Experiment?.Variant) != (asked.Id, asked.Variant))
            {
                found.Error(
                    DiagnosticCodes.StartedVariant,
                    button.At("start"),
                    $"{owner} starts '{start}', which is for the variant '{asked.Variant}' of '{asked.Id}' only: for everybody else the button would do nothing.");
            }
        }
    }

    private static SourceLocation At(FlowDefinition flow) => flow.Experiment!.Location.File is null ? flow.At("experiment") : flow.Experiment.Location;
}
