namespace OnboardingSdk.Journeys;

/// <summary>What came of applying an entry to a journey.</summary>
/// <param name="Journey">The journey after it; where the entry was refused, the one before.</param>
/// <param name="Changes">What changed, in order.</param>
/// <param name="Stale">Whether something may now be shown otherwise that <paramref name="Changes"/> does not say by itself.</param>
/// <param name="Refusal">Why the entry has no place in this journey, in words; null: it was applied.</param>
public sealed record Applied(Journey Journey, IReadOnlyList<Change> Changes, bool Stale, string? Refusal = null)
{
    internal static Applied Refused(Journey journey, string reason) => new(journey, [], false, reason);
}
