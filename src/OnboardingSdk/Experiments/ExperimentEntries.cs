using System.Collections.Immutable;

namespace OnboardingSdk;

/// <summary>What an entry about an experiment says.</summary>
internal static class ExperimentEntries
{
    public static ImmutableSortedDictionary<string, PropertyValue> Properties(string experiment, string? variant)
    {
        var properties = ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal).Add(EntryNames.Experiment, PropertyValue.From(experiment));
        return variant is null ? properties : properties.Add(EntryNames.Variant, PropertyValue.From(variant));
    }

    /// <summary>Why a variant cannot be forced, in words; null: it can.</summary>
    public static string? Mistake(Catalog catalog, string experiment, string? variant, Scope unit)
    {
        if (!catalog.Experiments.TryGetValue(experiment, out var definition))
        {
            return Unknown(catalog, experiment);
        }

        if (definition.Unit != unit)
        {
            return unit == Scope.User
                ? $"The experiment '{experiment}' is for accounts: call ForceAccountVariantAsync."
                : $"The experiment '{experiment}' is for users: call ForceVariantAsync.";
        }

        var names = definition.Variants.Select(v => v.Name).Append(ExperimentDefinition.HoldoutName);
        return variant is null || names.Contains(variant, StringComparer.Ordinal)
            ? null
            : $"The experiment '{experiment}' has no variant '{variant}'.{Nearest.Hint(variant, names)}";
    }

    public static string Unknown(Catalog catalog, string experiment) =>
        $"There is no experiment '{experiment}'.{Nearest.Hint(experiment, catalog.Experiments.Keys)}";
}
