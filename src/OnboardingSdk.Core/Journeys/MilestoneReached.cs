namespace OnboardingSdk.Journeys;

/// <summary>A milestone was reached.</summary>
/// <param name="Milestone">Its id.</param>
/// <param name="At">When its condition first held.</param>
/// <param name="Activation">Whether it is the activation milestone.</param>
public sealed record MilestoneReached(string Milestone, DateTimeOffset At, bool Activation) : Change;
