namespace OnboardingSdk.Definitions;

/// <summary>Checks conditions: their bounds, what they name, and what they compare.</summary>
internal sealed class ConditionValidator(Names names, ReferenceGraph graph, Findings found)
{
    private readonly ValueTestValidator tests = new(found);

    public void Check(Condition? condition, ConditionUse use)
    {
        if (condition is null or InvalidCondition { IsMissing: true })
        {
            found.Error(DiagnosticCodes.Missing, use.Location, $"{use.Owner} needs '{use.Field}'.");
            return;
        }

        CheckBounds(condition, use);
        foreach (var part in ConditionWalk.All(condition))
        {
            CheckPart(part, use.At(part));
        }

        if (use.RecordedIn is { } scope)
        {
            new RecordedRules(names, found, use, scope).Check(condition);
        }
    }

    private void CheckBounds(Condition condition, ConditionUse use)
    {
        var (depth, size) = graph.Measure(condition);
        if (depth > Condition.MaxDepth)
        {
            found.Error(DiagnosticCodes.TooDeep, use.At(condition), $"{use.Owner} has a condition that is nested more than {Condition.MaxDepth} levels deep, its segments included.");
        }
        else if (size > Condition.MaxSize)
        {
            found.Error(DiagnosticCodes.TooLarge, use.At(condition), $"{use.Owner} has a condition of more than {Condition.MaxSize} parts, its segments included.");
        }
    }

    private void CheckPart(Condition part, SourceLocation at)
    {
        switch (part)
        {
            case AllCondition { Conditions.Count: 0 }:
                found.Error(DiagnosticCodes.EmptyGroup, at, "An empty 'all' would hold for everybody. Leave it out, or put a condition in.");
                break;
            case AnyCondition { Conditions.Count: 0 }:
                found.Error(DiagnosticCodes.EmptyGroup, at, "An empty 'any' would hold for nobody. Leave it out, or put a condition in.");
                break;
            case NotCondition { Inner: InvalidCondition { IsMissing: true } }:
                found.Error(DiagnosticCodes.EmptyGroup, at, "A 'not' needs a condition.");
                break;
            case EventCondition e:
                CheckEvent(e, at);
                break;
            case AttributeCondition a:
                CheckAttribute(a, at);
                break;
            case MilestoneCondition m:
                Known(DiagnosticCodes.UnknownMilestone, "milestone", m.Milestone, names.Milestones.Keys, at);
                CheckWindow(m.InLast, "inLast", at);
                break;
            case SegmentCondition s:
                Known(DiagnosticCodes.UnknownSegment, "segment", s.Segment, names.Segments.Keys, at);
                break;
            case FlowCondition f:
                CheckFlow(f, at);
                break;
            case SurveyCondition s:
                CheckSurvey(s, at);
                break;
            case ExperimentCondition x:
                new VariantCheck(names, found).Check(x.Experiment, x.Variant, at, withHoldout: true);
                break;
            case PageCondition { Pages.Count: 0 }:
                found.Error(DiagnosticCodes.EmptyGroup, at, "A page condition needs at least one page.");
                break;
            case TimeCondition t:
                CheckTime(t, at);
                break;
        }
    }

    private void CheckFlow(FlowCondition condition, SourceLocation at)
    {
        if (!Known(DiagnosticCodes.UnknownFlow, "flow", condition.Flow, names.Flows.Keys, at))
        {
            return;
        }

        if (names.Flows[condition.Flow].Kind == FlowKind.Tracker)
        {
            found.Error(DiagnosticCodes.BadTest, at, $"'{condition.Flow}' is a tracker, which is never shown. Ask for its event.");
        }

        var checklist = names.Flows[condition.Flow] as ChecklistDefinition;
        if (condition.Task is { } task)
        {
            if (checklist is null || condition.Is is not (FlowTest.Completed or FlowTest.Overdue))
            {
                found.Error(DiagnosticCodes.BadTaskTest, at, $"'task' goes with a checklist, and with \"is\": \"completed\" or \"overdue\".");
                return;
            }

            Known(DiagnosticCodes.UnknownTask, $"task of '{checklist.Id}'", task, [.. checklist.Tasks.Select(t => t.Id)], at);
        }

        if (condition.Is == FlowTest.Overdue && checklist?.Template is null)
        {
            found.Error(DiagnosticCodes.BadTaskTest, at, $"'{condition.Flow}' is no launch plan: nothing of it is ever overdue.");
        }
    }

    public void CheckEvent(EventCondition condition, SourceLocation at)
    {
        CheckWindow(condition.InLast, "inLast", at);
        CheckWindow(condition.WithinFirst, "withinFirst", at);
        CheckCount(condition, at);
        if (condition.InLast is not null && condition.WithinFirst is not null)
        {
            found.Error(DiagnosticCodes.TwoWindows, at, "'inLast' and 'withinFirst' do not go together: only the earliest and the latest times are kept, and this asks for those between.");
        }

        if (!Known(DiagnosticCodes.UnknownEvent, "event", condition.Event, names.Events.Keys, at))
        {
            return;
        }

        var properties = names.Events[condition.Event].Properties;
        if (names.Events[condition.Event].IsUnread)
        {
            return;
        }

        var seen = new HashSet<(string, ValueOperator)>();
        foreach (var test in condition.Where)
        {
            var place = test.Location.File is null ? at : test.Location;
            if (properties.FirstOrDefault(p => p.Name == test.Property) is not { } property)
            {
                found.Error(
                    DiagnosticCodes.UnknownProperty,
                    place,
                    $"The event '{condition.Event}' has no property '{test.Property}'.{Nearest.Hint(test.Property, properties.Select(p => p.Name))}");
                continue;
            }

            tests.Check(property, test.Test, place);
            if (!seen.Add((test.Property, test.Test.Operator)))
            {
                found.Error(DiagnosticCodes.RepeatedTest, place, $"'{Vocabulary.Operators.For(test.Test.Operator)}' is there twice for '{test.Property}'.");
            }
        }
    }

    private void CheckCount(EventCondition condition, SourceLocation at)
    {
        var (least, most) = (condition.Count.AtLeast, condition.Count.AtMost);
        if (least < 0 || most < least)
        {
            found.Error(DiagnosticCodes.ImpossibleCount, at, $"No count is at least {least} and at most {most}.");
        }
        else if (least == 0 && most is null)
        {
            found.Error(DiagnosticCodes.ImpossibleCount, at, "Any count is at least 0: the condition would always hold. For 'never', write \"count\": { \"exactly\": 0 }.");
        }
        else if ((condition.InLast ?? condition.WithinFirst) is not null && Math.Max(least, most ?? 0) > EventCondition.MaxWindowedCount)
        {
            found.Error(DiagnosticCodes.CountTooLarge, at, $"Within a window counts go up to {EventCondition.MaxWindowedCount}: that many times are kept.");
        }
    }

    private void CheckAttribute(AttributeCondition condition, SourceLocation at)
    {
        var (word, other) = condition.Of == Scope.Account ? ("account", Scope.User) : ("user", Scope.Account);
        if (names.Attributes(condition.Of).TryGetValue(condition.Attribute, out var attribute))
        {
            tests.Check(attribute, condition.Test, at);
        }
        else if (names.Attributes(other).ContainsKey(condition.Attribute))
        {
            found.Error(DiagnosticCodes.UnknownAttribute, at, $"'{condition.Attribute}' is no attribute of the {word}: it belongs to the {Vocabulary.Scopes.For(other)}.");
        }
        else
        {
            Known(DiagnosticCodes.UnknownAttribute, $"{word} attribute", condition.Attribute, names.Attributes(condition.Of).Keys, at);
        }
    }

    private void CheckSurvey(SurveyCondition condition, SourceLocation at)
    {
        var surveys = names.Flows.Values.OfType<SurveyDefinition>().Select(s => s.Id).ToList();
        if (!Known(DiagnosticCodes.UnknownFlow, "survey", condition.Survey, surveys, at))
        {
            return;
        }

        var survey = (SurveyDefinition)names.Flows[condition.Survey];
        if (survey.Questions.FirstOrDefault(q => q.Id == condition.Question) is { } question)
        {
            tests.Check(AnswerType.Of(question), condition.Test, at);
        }
        else
        {
            found.Error(
                DiagnosticCodes.UnknownQuestion, at,
                $"The survey '{survey.Id}' has no question '{condition.Question}'.{Nearest.Hint(condition.Question, survey.Questions.Select(q => q.Id))}");
        }
    }

    private void CheckTime(TimeCondition condition, SourceLocation at)
    {
        if (condition.From is null && condition.Until is null)
        {
            found.Error(DiagnosticCodes.ImpossibleTime, at, "A range of time needs 'from' or 'until'.");
        }
        else if (condition.From >= condition.Until)
        {
            found.Error(DiagnosticCodes.ImpossibleTime, at, "'from' must be before 'until': the range is empty.");
        }
    }

    private void CheckWindow(TimeSpan? window, string name, SourceLocation at)
    {
        if (window is { } length && !DurationText.IsAllowed(length))
        {
            found.Error(DiagnosticCodes.BadDuration, at, $"'{name}' must be a positive duration in whole milliseconds, at most ten years.");
        }
    }

    private bool Known(string code, string what, string name, ICollection<string> known, SourceLocation at)
    {
        if (known.Contains(name))
        {
            return true;
        }

        found.Error(code, at, $"There is no {what} '{name}'.{Nearest.Hint(name, known)}");
        return false;
    }
}
