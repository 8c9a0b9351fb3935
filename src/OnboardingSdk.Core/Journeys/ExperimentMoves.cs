namespace OnboardingSdk.Journeys;

/// <summary>What entries about experiments do to a journey. The entry carries the variant: a replay draws nothing.</summary>
internal static class ExperimentMoves
{
    /// <summary>The journey after it; or why there is none, in words.</summary>
    public static (Journey? Next, string? Refusal) Move(Journey journey, Entry entry)
    {
        var variant = entry.Properties.GetValueOrDefault(EntryNames.Variant).Text;
        if (entry.Properties.GetValueOrDefault(EntryNames.Experiment).Text is not { } id || (variant is null && entry.Name == EntryNames.ExperimentExposed))
        {
            return (null, "An entry about an experiment names it, and its variant.");
        }

        var known = journey.Experiments?.GetValueOrDefault(id);
        var next = entry.Name == EntryNames.ExperimentExposed
            ? ExperimentState.Merge(known, new() { Variant = variant, At = entry.OccurredAt, Catalog = entry.Catalog })
            : (known ?? ExperimentState.None) with { Forced = variant, WasForced = true };
        return (journey with { Experiments = (journey.Experiments ?? Map<ExperimentState>.Empty).SetItem(id, next) }, null);
    }

    /// <summary>Whether a journey has it already: of an experiment one exposure is recorded, the first; and none of who is forced.</summary>
    public static bool IsKnown(Journey journey, Entry entry) => entry.Name == EntryNames.ExperimentExposed
        && entry.Properties.GetValueOrDefault(EntryNames.Experiment).Text is { } id
        && journey.Experiments?.GetValueOrDefault(id) is { } known && (known.Variant is not null || known.Forced is not null);
}
