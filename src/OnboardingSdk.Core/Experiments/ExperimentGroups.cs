namespace OnboardingSdk.Journeys;

/// <summary>The groups of an experiment: its variants and the holdout.</summary>
internal static class ExperimentGroups
{
    /// <summary>Those that somebody can still come into.</summary>
    public static IEnumerable<string> Open(ExperimentDefinition experiment)
    {
        var variants = experiment.Variants.Where(v => v.Weight > 0).Select(v => v.Name);
        return experiment.Holdout > 0 ? variants.Append(ExperimentDefinition.HoldoutName) : variants;
    }

    public static bool Has(ExperimentDefinition experiment, string? name) =>
        name == ExperimentDefinition.HoldoutName || experiment.Variants.Any(v => v.Name == name);

    /// <summary>The variant of a bucket: each has a share as large as its weight, in the ordinal order of names.</summary>
    public static string Of(ExperimentDefinition experiment, int bucket)
    {
        var all = experiment.Variants.Sum(v => (long)v.Weight);
        long weight = 0;
        foreach (var variant in experiment.Variants.OrderBy(v => v.Name, StringComparer.Ordinal))
        {
            weight += variant.Weight;
            if (bucket < ExperimentBuckets.Count * weight / all)
            {
                return variant.Name;
            }
        }

        throw new InvalidOperationException($"There is no bucket {bucket} in the experiment '{experiment.Id}'.");
    }
}
