namespace OnboardingSdk.Journeys;

/// <summary>A flow started, moved on or ended.</summary>
/// <param name="Flow">Its id.</param>
/// <param name="Status">Its status now.</param>
/// <param name="Step">A tour's current step now.</param>
public sealed record FlowChanged(string Flow, FlowStatus Status, string? Step) : Change;
