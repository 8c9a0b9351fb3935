namespace OnboardingSdk.Journeys;

/// <summary>A tour that somebody left half-way: it goes on where it belongs, but it does not keep its place before all others for ever.</summary>
internal static class Resting
{
    private static readonly TimeSpan After = TimeSpan.FromDays(1);

    public static bool Is(FlowDefinition flow, FlowState state, in Situation situation)
    {
        if (IsNearby(state, situation.Now) || state.Status != FlowStatus.Active || flow is not TourDefinition || situation.Page is not { } page)
        {
            return false;
        }

        var tour = (TourDefinition)situation.Catalog.Editions.Of(flow, state, situation.User, situation.Now).Flow;
        var pages = situation.Catalog.Path(tour).Current(state).Pages;
        return pages.Count > 0 && !pages.Any(p => p.Matches(page));
    }

    /// <summary>Whether it is active and was on screen not long ago.</summary>
    public static bool IsNearby(FlowState state, DateTimeOffset now) =>
        state.Status == FlowStatus.Active && !((state.LastShownAt ?? state.StartedAt)?.On(After) <= now);
}
