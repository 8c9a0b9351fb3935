namespace OnboardingSdk;

/// <summary>How one commit changed one journey.</summary>
/// <param name="Journey">The journey after it.</param>
/// <param name="From">Its version before.</param>
/// <param name="Changes">What changed, in order.</param>
/// <param name="Stale">Whether something may be shown otherwise that the changes do not say by themselves.</param>
/// <param name="Catalog">The catalog that it was applied with.</param>
internal sealed record JourneyChange(Journey Journey, long From, IReadOnlyList<Change> Changes, bool Stale, Catalog Catalog)
{
    private const int MostChanges = 32;

    /// <summary>Both as one. Of many changes only that there were some is kept: who is told of them asks for the state.</summary>
    public JourneyChange Then(JourneyChange next) =>
        next.Journey.Epoch != Journey.Epoch ? next
        : Changes.Count + next.Changes.Count > MostChanges ? next with { From = From, Changes = [], Stale = true }
        : next with { From = From, Changes = [.. Changes, .. next.Changes], Stale = Stale || next.Stale };
}
