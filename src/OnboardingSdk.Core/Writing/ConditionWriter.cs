using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>Writes conditions.</summary>
internal static class ConditionWriter
{
    private static readonly PropertyValueConverter Values = new();

    public static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> field, Condition condition)
    {
        json.WritePropertyName(field);
        Write(json, condition);
    }

    public static void Write(Utf8JsonWriter json, Condition condition)
    {
        json.WriteStartObject();
        switch (condition)
        {
            case AllCondition all:
                WriteGroup(json, "all"u8, all.Conditions);
                break;
            case AnyCondition any:
                WriteGroup(json, "any"u8, any.Conditions);
                break;
            case NotCondition not:
                Write(json, "not"u8, not.Inner);
                break;
            case EventCondition e:
                WriteEvent(json, e);
                break;
            case AttributeCondition a:
                json.WriteString(Vocabulary.Scopes.For(a.Of), a.Attribute);
                Write(json, a.Test);
                break;
            case MilestoneCondition m:
                json.WriteString("milestone"u8, m.Milestone);
                json.WriteOptional("inLast"u8, m.InLast);
                break;
            case SegmentCondition s:
                json.WriteString("segment"u8, s.Segment);
                break;
            case FlowCondition f:
                json.WriteString("flow"u8, f.Flow);
                json.WriteOptional("task"u8, f.Task);
                json.WriteString("is"u8, Vocabulary.FlowTests.For(f.Is));
                break;
            case SurveyCondition s:
                json.WriteString("survey"u8, s.Survey);
                json.WriteString("question"u8, s.Question);
                Write(json, s.Test);
                break;
            case ExperimentCondition x:
                json.WriteString("experiment"u8, x.Experiment);
                json.WriteString("variant"u8, x.Variant);
                break;
            case PageCondition p:
                json.WritePages("page"u8, p.Pages);
                break;
            case TimeCondition t:
                json.WriteStartObject("time"u8);
                WriteDate(json, "from"u8, t.From);
                WriteDate(json, "until"u8, t.Until);
                json.WriteEndObject();
                break;
        }

        json.WriteEndObject();
    }

    /// <summary>The tests of an event's properties. All must pass, so their order means nothing and is fixed here.</summary>
    public static void WriteWhere(Utf8JsonWriter json, IReadOnlyList<PropertyTest> tests)
    {
        if (tests.Count == 0)
        {
            return;
        }

        json.WriteStartObject("where"u8);
        foreach (var property in tests.GroupBy(t => t.Property, t => t.Test, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(property.Key);
            var operators = property.OrderBy(t => t.Operator).ToList();
            if (operators is [{ Operator: ValueOperator.Equal, Operand: { List: null } value }])
            {
                Values.Write(json, value, JsonSerializerOptions.Default);
                continue;
            }

            json.WriteStartObject();
            operators.ForEach(test => Write(json, test));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, ReadOnlySpan<byte> field, IReadOnlyList<Condition> conditions)
    {
        json.WriteStartArray(field);
        foreach (var condition in conditions)
        {
            Write(json, condition);
        }

        json.WriteEndArray();
    }

    private static void WriteEvent(Utf8JsonWriter json, EventCondition condition)
    {
        json.WriteString("event"u8, condition.Event);
        WriteCount(json, condition.Count);
        json.WriteOptional("inLast"u8, condition.InLast);
        json.WriteOptional("withinFirst"u8, condition.WithinFirst);
        WriteWhere(json, condition.Where);
        if (condition.Of is { } of)
        {
            json.WriteString("of"u8, Vocabulary.Scopes.For(of));
        }
    }

    private static void WriteCount(Utf8JsonWriter json, CountRange count)
    {
        if (count == CountRange.Once)
        {
            return;
        }

        if (count.AtMost is not { } most)
        {
            json.WriteNumber("count"u8, count.AtLeast);
            return;
        }

        json.WriteStartObject("count"u8);
        if (most == count.AtLeast)
        {
            json.WriteNumber("exactly"u8, most);
        }
        else
        {
            if (count.AtLeast > 0)
            {
                json.WriteNumber("atLeast"u8, count.AtLeast);
            }

            json.WriteNumber("atMost"u8, most);
        }

        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ValueTest test)
    {
        json.WritePropertyName(Vocabulary.Operators.For(test.Operator));
        switch (test.Operator)
        {
            case ValueOperator.InLast or ValueOperator.MoreThanAgo:
                json.WriteStringValue(DurationText.Format(test.Window));
                break;
            case ValueOperator.In or ValueOperator.NotIn:
                json.WriteStartArray();
                foreach (var value in test.Operands)
                {
                    Values.Write(json, value, JsonSerializerOptions.Default);
                }

                json.WriteEndArray();
                break;
            default:
                Values.Write(json, test.Operand, JsonSerializerOptions.Default);
                break;
        }
    }

    private static void WriteDate(Utf8JsonWriter json, ReadOnlySpan<byte> field, DateTimeOffset? date)
    {
        if (date is { } value)
        {
            json.WriteString(field, PropertyValue.From(value).Text);
        }
    }
}
