namespace OnboardingSdk.Definitions;

/// <summary>A flow is in a state, for the user.</summary>
/// <param name="Flow">Its id.</param>
/// <param name="Is">The state.</param>
public sealed record FlowCondition(string Flow, FlowTest Is) : Condition
{
    /// <summary>A task of the checklist that is meant instead: it is <see cref="FlowTest.Completed"/> or <see cref="FlowTest.Overdue"/>. Null: the flow.</summary>
    public string? Task { get; init; }
}
