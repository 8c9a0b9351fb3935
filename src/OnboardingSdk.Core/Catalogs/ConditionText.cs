using System.Globalization;
using System.Text;

namespace OnboardingSdk.Definitions;

/// <summary>A compact canonical text of conditions and filters: keys of facts, and the fingerprint of what is recorded.</summary>
internal static class ConditionText
{
    /// <summary>The text of a condition with its segments put in: what a segment means is part of what is recorded.</summary>
    public static string Of(Condition condition, IReadOnlyDictionary<string, SegmentDefinition> segments)
    {
        var text = new StringBuilder();
        Append(text, condition, segments);
        return text.ToString();
    }

    /// <summary>The key of the fact that an event condition reads: the event's name, with its filter where it has one.</summary>
    public static string FactKey(string @event, IReadOnlyList<PropertyTest> where)
    {
        if (where.Count == 0)
        {
            return @event;
        }

        var text = new StringBuilder(@event).Append('{');
        foreach (var test in where.OrderBy(t => t.Property, StringComparer.Ordinal).ThenBy(t => t.Test.Operator))
        {
            Append(text.Append(test.Property).Append(' '), test.Test);
            text.Append(';');
        }

        return text.Append('}').ToString();
    }

    private static void Append(StringBuilder text, Condition condition, IReadOnlyDictionary<string, SegmentDefinition> segments)
    {
        switch (condition)
        {
            case AllCondition all: Append(text, "all", all.Conditions, segments); break;
            case AnyCondition any: Append(text, "any", any.Conditions, segments); break;
            case NotCondition not: Append(text, "not", [not.Inner], segments); break;
            case EventCondition e:
                text.Append("event ").Append(FactKey(e.Event, e.Where)).Append(' ').Append(e.Count.AtLeast).Append("..").Append(e.Count.AtMost)
                    .Append(' ').Append(e.InLast?.Ticks).Append(' ').Append(e.WithinFirst?.Ticks).Append(' ').Append(e.Of);
                break;
            case AttributeCondition a:
                Append(text.Append("attribute ").Append(a.Of).Append(' ').Append(a.Attribute).Append(' '), a.Test);
                break;
            case MilestoneCondition m: text.Append("milestone ").Append(m.Milestone).Append(' ').Append(m.InLast?.Ticks); break;
            case SegmentCondition s: Append(text, "segment", segments.TryGetValue(s.Segment, out var found) ? [found.When] : [], segments); break;
            case FlowCondition f: text.Append("flow ").Append(f.Flow).Append(f.Task is null ? "" : "/" + f.Task).Append(' ').Append(f.Is); break;
            case SurveyCondition s:
                Append(text.Append("survey ").Append(s.Survey).Append('/').Append(s.Question).Append(' '), s.Test);
                break;
            case ExperimentCondition x: text.Append("experiment ").Append(x.Experiment).Append(' ').Append(x.Variant); break;
            case PageCondition p: text.Append("page ").AppendJoin('|', p.Pages.Select(page => page.Text)); break;
            case TimeCondition t: text.Append("time ").Append(t.From?.UtcTicks).Append("..").Append(t.Until?.UtcTicks); break;
            default: throw new ArgumentOutOfRangeException(nameof(condition), condition, "This condition has no text.");
        }
    }

    private static void Append(
        StringBuilder text, string name, IReadOnlyList<Condition> conditions, IReadOnlyDictionary<string, SegmentDefinition> segments)
    {
        text.Append(name).Append('(');
        foreach (var condition in conditions)
        {
            Append(text, condition, segments);
            text.Append(',');
        }

        text.Append(')');
    }

    private static void Append(StringBuilder text, ValueTest test)
    {
        text.Append(test.Operator).Append(' ').Append(test.Window.Ticks == 0 ? "" : test.Window.Ticks.ToString(CultureInfo.InvariantCulture));
        foreach (var value in test.Operands.Count > 0 ? test.Operands : [test.Operand])
        {
            Append(text, value);
        }
    }

    /// <summary>With lengths, so that no two values have one text: <c>["a, b"]</c> is not <c>["a", "b"]</c>, <c>"1"</c> is not 1.</summary>
    private static void Append(StringBuilder text, PropertyValue value)
    {
        if (value.List is { } list)
        {
            text.Append('l').Append(list.Count).Append(':');
            foreach (var item in list)
            {
                Append(text, item);
            }

            return;
        }

        var plain = value.ToString();
        text.Append(value.Text is null ? 'v' : 't').Append(plain.Length).Append(':').Append(plain);
    }
}
