namespace OnboardingSdk.Journeys;

/// <summary>An event was recorded.</summary>
/// <param name="Event">Its name.</param>
/// <param name="At">When it happened.</param>
public sealed record EventRecorded(string Event, DateTimeOffset At) : Change;
