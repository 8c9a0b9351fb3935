namespace OnboardingSdk.Definitions;

/// <summary>Walks through a condition, and through the segments that it names.</summary>
internal static class ConditionLeaves
{
    public static IEnumerable<Condition> Of(Condition? condition, IReadOnlyDictionary<string, SegmentDefinition> segments) => condition switch
    {
        null => [],
        AllCondition all => all.Conditions.SelectMany(c => Of(c, segments)),
        AnyCondition any => any.Conditions.SelectMany(c => Of(c, segments)),
        NotCondition not => Of(not.Inner, segments),
        SegmentCondition segment => segments.TryGetValue(segment.Segment, out var found) ? Of(found.When, segments) : [],
        _ => [condition],
    };

    /// <summary>The thing that a leaf reads and that an entry can change; null for the page and the time.</summary>
    public static string? ChangeKey(Condition leaf) => leaf switch
    {
        EventCondition e => ChangeKeys.Event(e.Event),
        MilestoneCondition m => ChangeKeys.Milestone(m.Milestone),
        FlowCondition { Is: FlowTest.Overdue } f => ChangeKeys.Tasks(f.Flow),
        FlowCondition { Task: { } task } f => ChangeKeys.Task(f.Flow, task),
        FlowCondition f => ChangeKeys.Flow(f.Flow),
        SurveyCondition s => ChangeKeys.Answer(s.Survey, s.Question),
        ExperimentCondition e => ChangeKeys.Experiment(e.Experiment),
        AttributeCondition a => ChangeKeys.Attribute(a.Of, a.Attribute),
        _ => null,
    };
}
