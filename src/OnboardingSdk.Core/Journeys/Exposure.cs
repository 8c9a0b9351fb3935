namespace OnboardingSdk.Journeys;

/// <summary>A run of a flow that offered itself and was on screen.</summary>
/// <param name="Flow">The flow's id.</param>
/// <param name="At">When.</param>
public sealed record Exposure(string Flow, DateTimeOffset At);
