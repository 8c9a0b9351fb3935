namespace OnboardingSdk.Definitions;

/// <summary>Looks at conditions: whether one holds, and since when.</summary>
internal static class Evaluator
{
    /// <summary>The time of a condition that has held "always" (an attribute, say): facts beside it decide.</summary>
    public static readonly DateTimeOffset Always = DateTimeOffset.MinValue;

    public static bool Holds(Condition? condition, in Situation situation) => condition is null || Since(condition, situation) is not null;

    /// <summary>When the condition became true, as far as facts tell; null if it does not hold.</summary>
    public static DateTimeOffset? Since(Condition condition, in Situation situation) => condition switch
    {
        AllCondition all => All(all.Conditions, situation),
        AnyCondition any => Any(any.Conditions, situation),
        NotCondition not => Since(not.Inner, situation) is null ? situation.Now : null,
        EventCondition @event => EventEvaluator.Since(@event, situation),
        AttributeCondition attribute => Attribute(attribute, situation) ? Always : null,
        MilestoneCondition milestone => Milestone(milestone, situation),
        SegmentCondition segment => situation.Catalog.Segments.TryGetValue(segment.Segment, out var found) ? Since(found.When, situation) : null,
        FlowCondition flow => FlowStates.Since(flow, situation),
        SurveyCondition survey => Answer(survey, situation),
        ExperimentCondition experiment => Assignments.VariantOf(experiment.Experiment, situation) == experiment.Variant ? Always : null,
        PageCondition page => situation.Page is { } here && page.Pages.Any(p => p.Matches(here)) ? Always : null,
        TimeCondition time => !(situation.Now < time.From) && !(situation.Now >= time.Until) ? time.From ?? Always : null,
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "This condition cannot be evaluated."),
    };

    private static DateTimeOffset? All(IReadOnlyList<Condition> conditions, in Situation situation)
    {
        var latest = Always;
        foreach (var condition in conditions)
        {
            if (Since(condition, situation) is not { } since)
            {
                return null;
            }

            latest = since > latest ? since : latest;
        }

        return latest;
    }

    private static DateTimeOffset? Any(IReadOnlyList<Condition> conditions, in Situation situation)
    {
        DateTimeOffset? earliest = null;
        foreach (var condition in conditions)
        {
            if (Since(condition, situation) is { } since && !(since >= earliest))
            {
                earliest = since;
            }
        }

        return earliest;
    }

    /// <summary>Since it was answered so; who has not answered passes only what asks for no answer.</summary>
    private static DateTimeOffset? Answer(SurveyCondition condition, in Situation situation)
    {
        var answer = situation.User?.Flow(condition.Survey).Answers?.GetValueOrDefault(condition.Question);
        return ValueTests.Passes(answer?.Value ?? default, condition.Test, situation.Now) ? answer?.At ?? Always : null;
    }

    private static bool Attribute(AttributeCondition attribute, in Situation situation) => ValueTests.Passes(ValueOf(attribute, situation), attribute.Test, situation.Now);

    /// <summary>The attribute that a condition asks for.</summary>
    public static PropertyValue ValueOf(AttributeCondition attribute, in Situation situation) =>
        situation.Of(attribute.Of) is { } journey && journey.Attributes.TryGetValue(attribute.Attribute, out var found) ? found : default;

    private static DateTimeOffset? Milestone(MilestoneCondition milestone, in Situation situation) => ReachedAt(milestone, situation) is { } at
        && !(milestone.InLast is { } window && (at <= situation.Now.Back(window) || at > situation.Now)) ? at : null;

    /// <summary>When the milestone that a condition asks for was reached, whenever that was.</summary>
    public static DateTimeOffset? ReachedAt(MilestoneCondition milestone, in Situation situation) =>
        situation.Catalog.Milestones.TryGetValue(milestone.Milestone, out var definition) && situation.Of(definition.Scope) is { } journey
        && journey.Milestones.TryGetValue(milestone.Milestone, out var state) ? state.At : null;
}
