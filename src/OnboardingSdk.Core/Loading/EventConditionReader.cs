namespace OnboardingSdk.Definitions;

/// <summary>Reads conditions about events.</summary>
internal static class EventConditionReader
{
    /// <summary>The condition, with what could be read of it.</summary>
    public static EventCondition? Read(Fields fields)
    {
        var name = fields.Text("event");
        var count = Count(fields, out var unread);
        var condition = new EventCondition(name ?? "")
        {
            Count = unread ? CountRange.Once : count,
            InLast = fields.Duration("inLast"),
            WithinFirst = fields.Duration("withinFirst"),
            Where = Where(fields),
            Of = fields.Word("of", Vocabulary.Scopes),
        };
        return name is null ? null : condition;
    }

    /// <summary>The tests of properties.</summary>
    public static IReadOnlyList<PropertyTest> Where(Fields fields) =>
        [.. fields.Members("where").SelectMany(member => Tests(member, fields.Found).Select(test => new PropertyTest(member.Name, test) { Location = member.Location }))];

    // { "template": "kanban" } is short for { "template": { "equals": "kanban" } }.
    private static IEnumerable<ValueTest> Tests(Member member, Findings found)
    {
        if (member.Value is ScalarNode { Value: { Exists: true } value })
        {
            return [new(ValueOperator.Equal, value)];
        }

        if (member.Value is not ObjectNode operators)
        {
            Fields.WrongType(found, member.Name, "a value, or an object with operators such as { \"in\": […] }", member.Value);
            return [ValueTestReader.None];
        }

        var fields = new Fields(operators, found, "A test");
        var read = ValueTestReader.ReadAll(fields);
        fields.Done();
        if (operators.Members.Count == 0)
        {
            found.Error(
                DiagnosticCodes.BadTest, operators.Location, $"A test of '{member.Name}' needs an operator: {string.Join(", ", Vocabulary.Operators.All)}.");
        }

        return read.Count == 0 ? [ValueTestReader.None] : read.Select(r => r.Test);
    }

    private static CountRange Count(Fields fields, out bool unread)
    {
        unread = false;
        switch (fields.Take("count"))
        {
            case null:
                return CountRange.Once;
            case ScalarNode { Value.Number: not null } number:
                return new(Whole(fields.Found, "count", number, ref unread) ?? 0);
            case ObjectNode range:
                return Range(new Fields(range, fields.Found, "A count"), ref unread);
            case var other:
                Fields.WrongType(fields.Found, "count", "a number or an object with atLeast, atMost or exactly", other);
                unread = true;
                return default;
        }
    }

    private static CountRange Range(Fields fields, ref bool unread)
    {
        var least = Whole(fields.Found, "atLeast", fields.Take("atLeast"), ref unread);
        var most = Whole(fields.Found, "atMost", fields.Take("atMost"), ref unread);
        var exactly = Whole(fields.Found, "exactly", fields.Take("exactly"), ref unread);
        fields.Done();
        if (exactly is not null && (least ?? most) is not null)
        {
            unread = true;
            fields.Found.Error(DiagnosticCodes.BadTest, fields.Take("exactly")!.Location, "'exactly' stands alone, without 'atLeast' and 'atMost'.");
        }

        if (!unread && (least ?? most ?? exactly) is null)
        {
            unread = true;
            fields.Found.Error(DiagnosticCodes.BadTest, fields.Location, "A count needs 'atLeast', 'atMost' or 'exactly'.");
        }

        return exactly is { } n ? new(n, n) : new(least ?? 0, most);
    }

    private static int? Whole(Findings found, string name, Node? node, ref bool unread)
    {
        switch (node)
        {
            case null:
                return null;
            case ScalarNode { Value.Number: { } number } when number >= 0 && number <= CountRange.MostWritten && number == Math.Floor(number):
                return (int)number;
            case ScalarNode { Value.Number: not null }:
                found.Error(DiagnosticCodes.BadNumber, node.Location, $"'{name}' must be a whole number from 0 to {CountRange.MostWritten}.");
                break;
            default:
                Fields.WrongType(found, name, "a whole number", node);
                break;
        }

        unread = true;
        return null;
    }
}
