namespace OnboardingSdk;

/// <summary>Hears of what was committed, in the order of the commits.</summary>
internal interface IJourneyChanges
{
    void Publish(IReadOnlyList<JourneyChange> changes);
}
