namespace OnboardingSdk.Definitions;

/// <summary>Checks that experiments of a layer, as far as they run at the same time, have nobody in common.</summary>
internal sealed class LayerCheck(Findings found)
{
    public void Check(IReadOnlyList<ExperimentDefinition> experiments)
    {
        foreach (var experiment in experiments.Where(e => e.Layer is not null))
        {
            NameRules.CheckId(found, "A layer", experiment.Layer!.Id, At(experiment));
            if (experiment.Layer is { } layer && (layer.From < 0 || layer.To > 100 || layer.From >= layer.To))
            {
                found.Error(DiagnosticCodes.BadLayer, At(experiment), "A share of a layer goes from one percentage to a larger one, within 0 and 100.");
            }
        }

        foreach (var layer in experiments.Where(e => e.Layer is not null).GroupBy(e => e.Layer!.Id, StringComparer.Ordinal))
        {
            Compare([.. layer]);
        }
    }

    private void Compare(List<ExperimentDefinition> all)
    {
        for (var i = 1; i < all.Count; i++)
        {
            foreach (var other in all.Take(i))
            {
                var (one, two) = (other.Layer!, all[i].Layer!);
                if (other.Unit != all[i].Unit)
                {
                    found.Error(DiagnosticCodes.BadLayer, At(all[i]), $"The experiments of the layer '{one.Id}' are all for users or all for accounts; '{other.Id}' is for each {Vocabulary.Scopes.For(other.Unit)}.");
                }
                else if (one.From < two.To && two.From < one.To && Meet(other.Schedule, all[i].Schedule))
                {
                    found.Error(
                        DiagnosticCodes.BadLayer,
                        At(all[i]),
                        $"'{all[i].Id}' takes {two.From} to {two.To} % of the layer '{one.Id}', and '{other.Id}' has {one.From} to {one.To} % of it at the same time: somebody would be in both.");
                }
            }
        }
    }

    private static bool Meet(Schedule? one, Schedule? other) => !(one?.Ends <= other?.Begins) && !(other?.Ends <= one?.Begins);

    private static SourceLocation At(ExperimentDefinition experiment) => experiment.Layer!.Location.File is null ? experiment.At("layer") : experiment.Layer.Location;
}
