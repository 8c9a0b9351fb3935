using System.Globalization;

namespace OnboardingSdk.Journeys;

/// <summary>Says of every part of a condition what it asks and what was found. It decides nothing: that is the evaluator's.</summary>
internal static class ConditionTracer
{
    public static ConditionTrace Of(Condition condition, in Situation situation)
    {
        var since = Evaluator.Since(condition, situation);
        var (asks, found) = Words(condition, situation);
        return new(asks, since is not null, since == Evaluator.Always ? null : since, found, Parts(condition, situation));
    }

    private static List<ConditionTrace> Parts(Condition condition, in Situation situation)
    {
        IReadOnlyList<Condition> parts = condition switch
        {
            AllCondition all => all.Conditions,
            AnyCondition any => any.Conditions,
            NotCondition not => [not.Inner],
            SegmentCondition segment when situation.Catalog.Segments.TryGetValue(segment.Segment, out var found) => [found.When],
            _ => [],
        };
        var traces = new List<ConditionTrace>(parts.Count);
        foreach (var part in parts)
        {
            traces.Add(Of(part, situation));
        }

        return traces;
    }

    private static (string Asks, string Found) Words(Condition condition, in Situation situation) => condition switch
    {
        AllCondition => ("all of", ""),
        AnyCondition => ("any of", ""),
        NotCondition => ("not", ""),
        SegmentCondition segment => ($"segment '{segment.Segment}'", ""),
        EventCondition e => (Event(e), Event(e, situation)),
        AttributeCondition a => ($"{Word(a.Of)} attribute '{a.Attribute}' {Test(a.Test)}", Attribute(a, situation)),
        MilestoneCondition m => ($"milestone '{m.Milestone}'{Window(m.InLast)}", Milestone(m, situation)),
        FlowCondition { Task: { } task } f => ($"task '{task}' of '{f.Flow}' is {Vocabulary.FlowTests.For(f.Is)}", Task(f, situation)),
        FlowCondition f => ($"flow '{f.Flow}' is {Vocabulary.FlowTests.For(f.Is)}", Flow(f, situation)),
        SurveyCondition s => ($"answer to '{s.Question}' of '{s.Survey}' {Test(s.Test)}", Answer(s, situation)),
        ExperimentCondition x => ($"variant '{x.Variant}' of the experiment '{x.Experiment}'", Experiment(x, situation)),
        PageCondition p => ($"page is {string.Join(" or ", p.Pages.Select(page => page.Text))}", situation.Page?.Text ?? "no page"),
        TimeCondition t => ($"time is{(t.From is { } from ? $" from {from:u}" : "")}{(t.Until is { } until ? $" until {until:u}" : "")}", $"{situation.Now:u}"),
        _ => (condition.GetType().Name, ""),
    };

    private static string Event(EventCondition e)
    {
        var where = e.Where.Count == 0 ? "" : $" where {string.Join(" and ", e.Where.Select(w => $"{w.Property} {Test(w.Test)}"))}";
        var whose = e.Of is { } of ? $" of the {Word(of)}" : "";
        var first = e.WithinFirst is { } within ? $" in the first {DurationText.Format(within)}" : "";
        return $"event '{e.Event}'{where}{whose} {Count(e.Count)}{Window(e.InLast)}{first}";
    }

    private static string Event(EventCondition e, in Situation situation)
    {
        if (situation.Of(e.Of ?? situation.Self) is not { } journey)
        {
            return $"no {Word(e.Of ?? situation.Self)}";
        }

        if (!journey.Facts.TryGetValue(situation.Catalog.Index.FactKey(e), out var fact))
        {
            return "never";
        }

        var inWindow = e.InLast is null && e.WithinFirst is null ? "" : $", of these {EventEvaluator.CountInWindow(e, situation).ToString(CultureInfo.InvariantCulture)} in the window";
        return fact.Count == 1
            ? string.Create(CultureInfo.InvariantCulture, $"once, {fact.First:u}{inWindow}")
            : string.Create(CultureInfo.InvariantCulture, $"{fact.Count} times, first {fact.First:u}, last {fact.Last:u}{inWindow}");
    }

    private static string Attribute(AttributeCondition a, in Situation situation) => situation.Of(a.Of) is not { } journey ? $"no {Word(a.Of)}"
        : journey.Attributes.TryGetValue(a.Attribute, out var value) ? Value(value) : "not known";

    private static string Milestone(MilestoneCondition m, in Situation situation) =>
        situation.Catalog.Milestones.TryGetValue(m.Milestone, out var definition) && situation.Of(definition.Scope) is { } journey
            && journey.Milestones.TryGetValue(m.Milestone, out var state)
            ? string.Create(CultureInfo.InvariantCulture, $"reached {state.At:u}") : "not reached";

    private static string Answer(SurveyCondition s, in Situation situation) =>
        situation.User?.Flow(s.Survey).Answers?.GetValueOrDefault(s.Question) is { } answer
            ? string.Create(CultureInfo.InvariantCulture, $"{Value(answer.Value)}, {answer.At:u}") : "not answered";

    private static string Flow(FlowCondition f, in Situation situation)
    {
        if (!situation.Catalog.Flows.TryGetValue(f.Flow, out var flow))
        {
            return "no such flow";
        }

        var state = FlowStates.Of(flow, situation.User, situation.Account);
        List<string> found = [JsonName(state.Status)];
        Add("seen", state.SeenAt);
        Add("completed", state.CompletedAt);
        Add("dismissed", state.DismissedAt);
        return string.Join(", ", found);

        void Add(string what, DateTimeOffset? at)
        {
            if (at is { } moment)
            {
                found.Add(string.Create(CultureInfo.InvariantCulture, $"{what} {moment:u}"));
            }
        }
    }

    private static string Task(FlowCondition f, in Situation situation)
    {
        if (situation.Catalog.Flows.GetValueOrDefault(f.Flow) is not ChecklistDefinition checklist || situation.Of(checklist.Scope)?.Flow(f.Flow) is not { } state)
        {
            return "no such list";
        }

        var task = checklist.Tasks.FirstOrDefault(t => t.Id == f.Task);
        var due = task is null ? null : Plans.Due(checklist, task, state);
        return (state.Tasks.TryGetValue(f.Task!, out var done) ? string.Create(CultureInfo.InvariantCulture, $"done {done.At:u}") : "not done")
            + (due is { } day ? string.Create(CultureInfo.InvariantCulture, $", due {day:yyyy-MM-dd}") : "");
    }
    private static string Experiment(ExperimentCondition x, in Situation situation) =>
        situation.Catalog.Experiments.TryGetValue(x.Experiment, out var experiment) ? Assignments.Of(experiment, situation).Words : "no such experiment";

    private static string Count(CountRange count) => (count.AtLeast, count.AtMost) switch
    {
        (1, null) => "at least once",
        (_, null) => $"at least {count.AtLeast} times",
        (0, 0) => "never",
        (0, { } most) => $"at most {most} times",
        var (least, most) when least == most => $"exactly {least} times",
        var (least, most) => $"{least} to {most} times",
    };

    private static string Test(ValueTest test)
    {
        var word = Vocabulary.Operators.For(test.Operator);
        return test.Operator switch
        {
            ValueOperator.In or ValueOperator.NotIn => $"{word} [{string.Join(", ", test.Operands.Select(Value))}]",
            ValueOperator.InLast or ValueOperator.MoreThanAgo => $"{word} {DurationText.Format(test.Window)}",
            _ => $"{word} {Value(test.Operand)}",
        };
    }

    private static string Value(PropertyValue value) => value.Text is { } text ? $"'{text}'" : value.List is { } list ? $"[{string.Join(", ", list)}]" : value.Boolean is { } flag ? (flag ? "true" : "false") : value.ToString();

    private static string Window(TimeSpan? window) => window is { } length ? $" in the last {DurationText.Format(length)}" : "";

    private static string Word(Scope scope) => Vocabulary.Scopes.For(scope);

    private static string JsonName(FlowStatus status) => status switch
    {
        FlowStatus.NotStarted => "not started",
        FlowStatus.Active => "active",
        FlowStatus.Completed => "completed",
        _ => "dismissed",
    };
}
