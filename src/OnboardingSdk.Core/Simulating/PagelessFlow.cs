namespace OnboardingSdk.Simulating;

/// <summary>
/// A flow as it can be judged without a page: what asks for one counts as passed, whether it asks that the user be there or not. So what passes is the most that could
/// have been.
/// </summary>
internal static class PagelessFlow
{
    public static FlowDefinition Of(FlowDefinition flow, Catalog catalog)
    {
        var hidden = flow.Hide?.When is { } when ? Without(when, catalog, holds: false) : null;
        var start = flow.Start with { Pages = [], Delay = null, When = flow.Start.When is { } begins ? Without(begins, catalog, holds: true) : null };
        var audience = flow.Audience is { } who ? Without(who, catalog, holds: true) : null;
        var hide = hidden is null ? null : new HideRule { When = hidden };
        return flow with { Start = start, Audience = audience, Hide = hide };
    }

    private static Condition Without(Condition condition, Catalog catalog, bool holds) => condition switch
    {
        // An empty "all" always holds, an empty "any" never: no author can write them.
        PageCondition => holds ? new AllCondition([]) : new AnyCondition([]),
        AllCondition all => new AllCondition([.. all.Conditions.Select(c => Without(c, catalog, holds))]),
        AnyCondition any => new AnyCondition([.. any.Conditions.Select(c => Without(c, catalog, holds))]),
        NotCondition not => new NotCondition(Without(not.Inner, catalog, !holds)),
        SegmentCondition segment when catalog.Segments.TryGetValue(segment.Segment, out var found) => Without(found.When, catalog, holds),
        _ => condition,
    };
}
