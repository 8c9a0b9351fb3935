namespace OnboardingSdk.Journeys;

/// <summary>Whether a flow is shown, and why.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="State">Its state for the user.</param>
/// <param name="Shown">Whether it is shown.</param>
/// <param name="Gates">The gates that it was put to, up to and with the first that it did not pass.</param>
public sealed record Verdict(FlowDefinition Flow, FlowState State, bool Shown, IReadOnlyList<GateResult> Gates)
{
    /// <summary>The override that the user meets it with, by its segment; null: the flow as it is written, or it is not shown.</summary>
    public string? Override => Edition?.Segment;

    /// <summary>The flow as the user meets it; null: it is not shown.</summary>
    internal FlowEdition? Edition { get; init; }

    /// <summary>The flow that comes before it in its place on the screen.</summary>
    internal string? Before { get; init; }
}
