namespace OnboardingSdk.Journeys;

/// <summary>Something that an entry changed in a journey.</summary>
public abstract record Change
{
    private protected Change() { }
}
