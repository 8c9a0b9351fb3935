namespace OnboardingSdk.Definitions;

/// <summary>A milestone has been reached.</summary>
/// <param name="Milestone">Its id.</param>
/// <param name="InLast">Only if it was reached in this time before now.</param>
public sealed record MilestoneCondition(string Milestone, TimeSpan? InLast = null) : Condition;
