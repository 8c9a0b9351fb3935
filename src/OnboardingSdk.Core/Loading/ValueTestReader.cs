namespace OnboardingSdk.Definitions;

/// <summary>Reads operators and what they compare with.</summary>
internal static class ValueTestReader
{
    /// <summary>Stands where a test has no operator that can be read.</summary>
    public static readonly ValueTest None = new(ValueOperator.Exists, default) { IsUnread = true };

    /// <summary>All operators of an object, in the order in which they are written. What cannot be read is reported.</summary>
    public static List<(SourceLocation Location, ValueTest Test)> ReadAll(Fields fields)
    {
        var tests = new List<(SourceLocation Location, ValueTest Test)>();
        foreach (var name in Vocabulary.Operators.All)
        {
            if (fields.Take(name) is { } operand && Vocabulary.Operators.TryGet(name, out var kind))
            {
                tests.Add((operand.Location, Read(name, kind.Value, operand, fields.Found)));
            }
        }

        return [.. tests.OrderBy(test => test.Location.Line).ThenBy(test => test.Location.Column)];
    }

    private static ValueTest Read(string name, ValueOperator kind, Node operand, Findings found)
    {
        var unread = new ValueTest(kind, default) { IsUnread = true };
        switch (kind)
        {
            case ValueOperator.In or ValueOperator.NotIn:
                return ReadSeveral(name, kind, operand, found);
            case ValueOperator.InLast or ValueOperator.MoreThanAgo:
                return Fields.Duration(found, name, operand) is { } window ? new(kind, default) { Window = window } : unread;
            case ValueOperator.Before or ValueOperator.After:
                return ReadDate(name, kind, operand, found) ?? unread;
            default:
                var value = Value(operand);
                var (fits, expected) = kind switch
                {
                    ValueOperator.GreaterThan or ValueOperator.AtLeast or ValueOperator.LessThan or ValueOperator.AtMost => (value.Number is not null, "a number"),
                    ValueOperator.Contains or ValueOperator.StartsWith or ValueOperator.EndsWith => (value.Text is not null, "a text"),
                    ValueOperator.Exists => (value.Boolean is not null, "true or false"),
                    _ => (value.Exists, "a text, a number, true, false or a list of texts"),
                };
                if (!fits)
                {
                    Fields.WrongType(found, name, expected, operand);
                }

                return fits ? new(kind, value) : unread;
        }
    }

    private static ValueTest ReadSeveral(string name, ValueOperator kind, Node operand, Findings found)
    {
        var values = new List<PropertyValue>();
        foreach (var item in operand is ArrayNode list ? list.Items : [operand])
        {
            if (operand is ArrayNode && item is ScalarNode { Value: { Exists: true } value })
            {
                values.Add(value);
            }
            else
            {
                Fields.WrongType(found, name, "a list of texts or of numbers", item);
            }
        }

        if (operand is ArrayNode { Items.Count: 0 })
        {
            found.Error(DiagnosticCodes.BadValues, operand.Location, $"'{name}' needs at least one value.");
        }

        return new(kind, values.FirstOrDefault()) { Operands = values, IsUnread = values.Count == 0 || values.Count < ((ArrayNode)operand).Items.Count };
    }

    private static ValueTest? ReadDate(string name, ValueOperator kind, Node operand, Findings found)
    {
        if (DateText.TryParse(Value(operand).Text, out var date))
        {
            return new(kind, date);
        }

        found.Error(DiagnosticCodes.BadDate, operand.Location, $"'{name}' must be {DateText.Expected}.");
        return null;
    }

    /// <summary>The value that JSON has; none, where it cannot be one.</summary>
    public static PropertyValue Value(Node node) => node switch
    {
        ScalarNode scalar => scalar.Value,
        ArrayNode { Items: var items } when items.All(item => item is ScalarNode { Value.Text: not null }) =>
            PropertyValue.From(items.Select(item => ((ScalarNode)item).Value.Text!)),
        _ => default,
    };
}
