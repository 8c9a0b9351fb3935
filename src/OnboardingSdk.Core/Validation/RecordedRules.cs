namespace OnboardingSdk.Definitions;

/// <summary>
/// What a recorded condition may not ask for, itself or through its segments: the page, since facts arrive without one, and
/// anything that another journey than its own knows (docs/decisions/0001).
/// </summary>
internal sealed class RecordedRules(Names names, Findings found, ConditionUse use, Scope scope)
{
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);

    public void Check(Condition condition)
    {
        var open = new Stack<(Condition Condition, SegmentCondition? Through)>([(condition, null)]);
        while (open.TryPop(out var next))
        {
            foreach (var part in ConditionWalk.All(next.Condition))
            {
                CheckPart(part, next.Through);
                if (part is SegmentCondition s && visited.Add(s.Segment) && names.Segments.TryGetValue(s.Segment, out var segment))
                {
                    open.Push((segment.When, next.Through ?? s));
                }
            }
        }
    }

    private void CheckPart(Condition part, SegmentCondition? through)
    {
        var (code, problem) = part switch
        {
            PageCondition => (DiagnosticCodes.PageInRecorded, "asks for the page, which a fact does not have"),
            ExperimentCondition x => (DiagnosticCodes.VariantInRecorded, $"asks for a variant of the experiment '{x.Experiment}'"),
            EventCondition { Of: { } of } when of != scope => Other($"counts the {Word(of)}'s events"),
            AttributeCondition a when a.Of != scope => Other($"asks for the {Word(a.Of)} attribute '{a.Attribute}'"),
            MilestoneCondition m when names.Milestones.TryGetValue(m.Milestone, out var milestone) && milestone.Scope != scope =>
                Other($"asks for the milestone '{m.Milestone}', which is the {Word(milestone.Scope)}'s"),
            SurveyCondition s when scope == Scope.Account => Other($"asks for answers to the survey '{s.Survey}', which each user gives for themselves"),
            FlowCondition { Is: FlowTest.Overdue } => (DiagnosticCodes.TimeAloneInRecorded, "asks for what is overdue, which time alone makes true, with nothing recorded"),
            FlowCondition { Is: FlowTest.Completed } f when scope == Scope.Account && names.Flows.GetValueOrDefault(f.Flow) is ChecklistDefinition { Scope: Scope.Account } => (null, null),
            FlowCondition f when scope == Scope.Account => Other($"asks for the flow '{f.Flow}', which each user has for themselves"),
            FlowCondition { Is: not (FlowTest.Seen or FlowTest.Dismissed) } f when names.Flows.GetValueOrDefault(f.Flow) is ChecklistDefinition { Scope: Scope.Account } =>
                Other($"asks for the progress of the checklist '{f.Flow}', which is the account's"),
            _ => (null, null),
        };
        if (code is null)
        {
            return;
        }

        var place = through is null ? "" : $", through the segment '{through.Segment}' ({part.Location})";
        var rule = code == DiagnosticCodes.PageInRecorded ? "Use pages for an audience or a start."
            : code == DiagnosticCodes.TimeAloneInRecorded ? "Use it for an audience or a start; IOnboardingObserver.TaskOverdueAsync tells the host."
            : code == DiagnosticCodes.VariantInRecorded ? "What is measured has to be the same for all variants."
            : $"It is recorded in the {Word(scope)}'s journey and reads only that.";
        found.Error(code, use.At(through ?? part), $"{use.Owner} {problem}{place}. {rule}");
    }

    private static (string? Code, string? Problem) Other(string problem) => (DiagnosticCodes.OtherJourney, problem);

    private static string Word(Scope scope) => Vocabulary.Scopes.For(scope);
}
