namespace OnboardingSdk.Definitions;

/// <summary>Reads the ways on from a step.</summary>
internal static class AdvanceReader
{
    private const string Shape =
        "A step goes on by { \"button\": true }, { \"click\": true }, { \"input\": true }, { \"route\": \"…\" }, { \"delay\": \"5s\" }, { \"when\": { … } } or { \"event\": \"…\" } with or without 'where' and 'since', or by a list of these, each with or without a 'step' of its own.";

    private static readonly string[] Kinds = ["button", "click", "input", "route", "delay", "when", "event"];

    public static IReadOnlyList<Advance> Read(Fields step)
    {
        switch (step.Take("advance"))
        {
            case null:
                return [Advance.ByButton];
            case ObjectNode one:
                return Way(one, step.Found) is { } way ? [way] : [Advance.ByButton];
            case ArrayNode { Items.Count: > 0 } several:
                return [.. several.Items.Select(item => Way(item, step.Found)).OfType<Advance>()];
            case ArrayNode none:
                step.Found.Error(DiagnosticCodes.BadAdvance, none.Location, Shape);
                return [Advance.ByButton];
            case var other:
                Fields.WrongType(step.Found, "advance", "an object or a list of objects", other);
                return [Advance.ByButton];
        }
    }

    /// <summary>One way; null where it cannot be known which one is meant, which has been said.</summary>
    private static Advance? Way(Node node, Findings found)
    {
        if (node is not ObjectNode value)
        {
            Fields.WrongType(found, "advance", "a list of objects", node);
            return null;
        }

        var fields = new Fields(value, found, "An advance");
        List<Advance> ways = [.. Kinds.Select(kind => Way(fields, kind, value)).OfType<Advance>()];
        var step = fields.Text("step");
        var strays = value["event"] is null && (fields.Take("where") ?? fields.Take("since")) is not null;
        var named = Kinds.Count(kind => value[kind] is not null);
        fields.Done("where", "since");
        if (named != 1 || strays || IsFalse(value["click"]) || IsFalse(value["button"]) || IsFalse(value["input"]) || value["route"] is ArrayNode { Items.Count: 0 })
        {
            found.Error(DiagnosticCodes.BadAdvance, value.Location, Shape);
        }

        return ways is [var way, ..] ? way with { Step = step, Location = way.Location.File is null ? value.Location : way.Location } : null;
    }

    private static Advance? Way(Fields fields, string kind, ObjectNode node)
    {
        if (fields.Take(kind) is not { } value)
        {
            return null;
        }

        switch (kind)
        {
            case "button":
                return value is ObjectNode button ? Advance.ByButtonThat(ButtonReader.Read(new(button, fields.Found, "A button"))) : fields.Flag(kind) is null ? null : Advance.ByButton;
            case "click":
                return fields.Flag(kind) is null ? null : Advance.ByClick;
            case "input":
                return Input(fields, value);
            case "route":
                return fields.Pages(kind) is { Count: > 0 } pages ? Advance.ByRoute([.. pages]) : null;
            case "delay":
                return fields.Duration(kind) is { } delay ? Advance.ByDelay(delay) : null;
            case "when":
                return Advance.ByCondition(ConditionReader.Read(value, fields.Found));
            default:
                var where = EventConditionReader.Where(fields);
                var since = fields.Word("since", Vocabulary.Sinces) ?? AdvanceSince.Tour;
                return fields.Text(kind) is { } name ? Advance.ByEvent(new(name) { Where = where, Location = node[kind]!.Location }, since) : null;
        }
    }

    private static Advance? Input(Fields fields, Node value)
    {
        if (value is not ObjectNode node)
        {
            return fields.Flag("input") is null ? null : Advance.ByInput();
        }

        var input = new Fields(node, fields.Found, "An input");
        var length = input.Whole("minLength", Advance.LongestInput) ?? 1;
        input.Done();
        return Advance.ByInput(length);
    }

    private static bool IsFalse(Node? node) => node is ScalarNode { Value.Boolean: false };
}
