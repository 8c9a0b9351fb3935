namespace OnboardingSdk.Definitions;

/// <summary>Checks that an experiment and its variant are there.</summary>
internal sealed class VariantCheck(Names names, Findings found)
{
    public void Check(string experiment, string variant, SourceLocation at, bool withHoldout)
    {
        if (!names.Experiments.TryGetValue(experiment, out var definition))
        {
            found.Error(DiagnosticCodes.UnknownExperiment, at, $"There is no experiment '{experiment}'.{Nearest.Hint(experiment, names.Experiments.Keys)}");
            return;
        }

        var known = definition.Variants.Select(v => v.Name);
        if (withHoldout && definition.Holdout > 0)
        {
            known = known.Append(ExperimentDefinition.HoldoutName);
        }

        if (!definition.IsUnread && !known.Contains(variant, StringComparer.Ordinal))
        {
            found.Error(DiagnosticCodes.UnknownVariant, at, $"The experiment '{experiment}' has no variant '{variant}'.{Nearest.Hint(variant, known)}");
        }
    }
}
