namespace OnboardingSdk.Journeys;

/// <summary>How far a task that is not done has come, as the host reported it.</summary>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">How much there is; at least 1.</param>
/// <param name="At">When it had come so far.</param>
public sealed record TaskProgress(long Done, long Total, DateTimeOffset At)
{
    internal bool IsFull => Done >= Total;
}
