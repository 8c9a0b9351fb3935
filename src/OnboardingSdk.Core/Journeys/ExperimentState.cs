namespace OnboardingSdk.Journeys;

/// <summary>What a journey remembers of an experiment. It stays, whatever becomes of weights, audience and catalog.</summary>
public sealed record ExperimentState
{
    internal static readonly ExperimentState None = new();

    /// <summary>The variant of the first exposure, or <c>holdout</c>; null: not exposed yet.</summary>
    public string? Variant { get; init; }

    /// <summary>When the first exposure was.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Hash of the catalog of the first exposure.</summary>
    public string? Catalog { get; init; }

    /// <summary>The variant that the host forces; null: none.</summary>
    public string? Forced { get; init; }

    /// <summary>Whether the host ever forced a variant: what such a user did says nothing of chance.</summary>
    public bool WasForced { get; init; }

    /// <summary>
    /// Both together, as when a visitor turns out to be a user: the earlier assignment wins, of two at one moment the one whose name comes first. In any
    /// order the same.
    /// </summary>
    public static ExperimentState Merge(ExperimentState? one, ExperimentState? other)
    {
        if (one is null || other is null)
        {
            return one ?? other ?? None;
        }

        var first = Order(one, other) <= 0 ? one : other;
        return first with
        {
            Forced = one.Forced is null || string.CompareOrdinal(other.Forced, one.Forced) < 0 ? other.Forced ?? one.Forced : one.Forced,
            WasForced = one.WasForced || other.WasForced,
        };
    }

    private static int Order(ExperimentState one, ExperimentState other) => (one.Variant, other.Variant) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ when one.At != other.At => Comparer<DateTimeOffset?>.Default.Compare(one.At, other.At),
        _ when one.Variant != other.Variant => string.CompareOrdinal(one.Variant, other.Variant),
        _ => string.CompareOrdinal(one.Catalog, other.Catalog),
    };
}
