namespace OnboardingSdk.Journeys;

/// <summary>Whether a flow that has ended may come again by itself.</summary>
internal static class Repeats
{
    /// <summary>Why it may not; null: it may.</summary>
    public static string? Over(FlowDefinition flow, FlowState state)
    {
        var until = flow.Start.Frequency.Until;
        if (until != RepeatUntil.Never && state.CompletedAt is { } completed)
        {
            return $"The user completed it on {completed:u}.";
        }

        return until == RepeatUntil.Ended && state.DismissedAt is { } dismissed
            ? $"The user dismissed it on {dismissed:u} ({state.Reason ?? "no reason given"})."
            : null;
    }
}
