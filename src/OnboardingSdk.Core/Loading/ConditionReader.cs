namespace OnboardingSdk.Definitions;

/// <summary>Reads conditions. What is wrong is reported and stands as an <see cref="InvalidCondition"/>.</summary>
internal static class ConditionReader
{
    public static readonly string[] Kinds =
        ["all", "any", "not", "event", "user", "account", "milestone", "segment", "flow", "survey", "experiment", "page", "time"];

    public static Condition Read(Node node, Findings found)
    {
        if (node is not ObjectNode value)
        {
            found.Error(DiagnosticCodes.WrongJsonType, node.Location, $"A condition is an object such as {{ \"event\": \"project.created\" }}, not {node.What}.");
            return new InvalidCondition(false) { Location = node.Location };
        }

        var kinds = value.Members.Where(member => Kinds.Contains(member.Name, StringComparer.Ordinal)).ToList();
        var misspelt = kinds.Count > 0 ? null : value.Members.FirstOrDefault(member => Nearest.Find(member.Name, Kinds) is not null);
        if (misspelt is not null)
        {
            // What it is taken for is said; the rest of it can be wrong in other ways.
            kinds = [misspelt with { Name = Nearest.Find(misspelt.Name, Kinds)! }];
            value = new(value.Location, [.. value.Members.Select(member => member == misspelt ? kinds[0] : member)]);
        }

        var fields = new Fields(value, found, kinds.Count == 1 ? $"A condition of kind '{kinds[0].Name}'" : "A condition");
        List<Condition> read = [.. kinds.Select(kind => Read(fields, kind) is { } part ? part with { Location = kind.Value.Location } : null).OfType<Condition>()];
        if (kinds.Count > 0)
        {
            fields.Done();
        }

        if (kinds.Count == 0 || misspelt is not null)
        {
            found.Error(
                DiagnosticCodes.BadCondition,
                value.Location,
                "A condition has one of these fields: " + string.Join(", ", Kinds) + "." + (misspelt is null ? "" : $" Did you mean '{kinds[0].Name}'?"));
        }
        else if (kinds.Count > 1)
        {
            found.Error(
                DiagnosticCodes.BadCondition,
                kinds[1].Location,
                $"A condition is of one kind, and this one has both '{kinds[0].Name}' and '{kinds[1].Name}'. Put them into an 'all' or an 'any'.");
        }

        return kinds.Count == 1 && misspelt is null && read is [var condition] ? condition : new InvalidCondition(false) { Location = node.Location, Readable = read };
    }

    private static Condition? Read(Fields fields, Member kind) => kind.Name switch
    {
        "all" => Group(fields, kind) is { } all ? new AllCondition(all) : null,
        "any" => Group(fields, kind) is { } any ? new AnyCondition(any) : null,
        "not" => new NotCondition(fields.RequiredCondition(kind.Name)),
        "event" => EventConditionReader.Read(fields),
        "user" => Attribute(fields, kind, Scope.User),
        "account" => Attribute(fields, kind, Scope.Account),
        "milestone" => Milestone(fields),
        "segment" => fields.Text(kind.Name) is { } segment ? new SegmentCondition(segment) : null,
        "flow" => Flow(fields),
        "survey" => Survey(fields),
        "experiment" => Experiment(fields),
        "page" => Page(fields, kind),
        _ => Time(fields),
    };

    private static PageCondition? Page(Fields fields, Member kind) =>
        fields.Pages(kind.Name) is var pages && (pages.Count > 0 || kind.Value is ArrayNode { Items.Count: 0 }) ? new(pages) : null;

    private static List<Condition>? Group(Fields fields, Member kind)
    {
        fields.Take(kind.Name);
        if (kind.Value is ArrayNode list)
        {
            return [.. list.Items.Select(item => Read(item, fields.Found))];
        }

        Fields.WrongType(fields.Found, kind.Name, "a list of conditions", kind.Value);
        return kind.Value is ObjectNode only ? [Read(only, fields.Found)] : null;
    }

    private static AttributeCondition? Attribute(Fields fields, Member kind, Scope of)
    {
        var name = fields.Text(kind.Name);
        var test = OneTest(fields, name);
        return name is null ? null : new(of, name, test);
    }

    private static SurveyCondition? Survey(Fields fields)
    {
        var survey = fields.Text("survey");
        var question = fields.Text("question");
        var test = OneTest(fields, question ?? survey);
        if (fields.Take("question") is null)
        {
            fields.Found.Error(DiagnosticCodes.Missing, fields.Location, $"A condition about the survey '{survey}' names a 'question'.");
        }

        return survey is null || question is null ? null : new(survey, question, test);
    }

    private static ValueTest OneTest(Fields fields, string? name)
    {
        var tests = ValueTestReader.ReadAll(fields);
        if (tests.Count == 0)
        {
            fields.Found.Error(
                DiagnosticCodes.BadTest,
                fields.Location,
                $"A test of '{name}' needs an operator: {string.Join(", ", Vocabulary.Operators.All)}.");
        }
        else if (tests.Count > 1)
        {
            fields.Found.Error(
                DiagnosticCodes.BadTest,
                tests[1].Location,
                $"A test of '{name}' has one operator. Write one condition for each, in an 'all'.");
        }

        return tests.Count == 0 ? ValueTestReader.None : tests[0].Test;
    }

    private static MilestoneCondition? Milestone(Fields fields)
    {
        var id = fields.Text("milestone");
        var window = fields.Duration("inLast");
        return id is null ? null : new(id, window);
    }

    private static Condition? Flow(Fields fields)
    {
        var id = fields.Text("flow");
        var task = fields.Text("task");
        if (fields.Take("is") is null)
        {
            fields.Found.Error(
                DiagnosticCodes.BadTest,
                fields.Location,
                $"A flow condition says what the flow 'is': {string.Join(", ", Vocabulary.FlowTests.All)}.");
        }

        var state = fields.Word("is", Vocabulary.FlowTests);
        return id is null ? null
            : state is { } read ? new FlowCondition(id, read) { Task = task }
            : new InvalidCondition(false) { Readable = [new FlowCondition(id, FlowTest.Seen) { Location = fields.Take("flow")!.Location }] };
    }

    private static ExperimentCondition? Experiment(Fields fields)
    {
        var (id, variant) = (fields.Text("experiment"), fields.Text("variant"));
        if (fields.Take("variant") is null)
        {
            fields.Found.Error(DiagnosticCodes.BadTest, fields.Location, "An experiment condition says which 'variant' it asks for.");
        }

        return id is null || variant is null ? null : new(id, variant);
    }

    private static TimeCondition? Time(Fields fields)
    {
        if (fields.Object("time") is not { } range)
        {
            return null;
        }

        var times = new Fields(range, fields.Found, "A range of time");
        var from = Date(times, "from");
        var until = Date(times, "until");
        times.Done();
        var unread = (range["from"] is not null && from is null) || (range["until"] is not null && until is null);
        return unread ? null : new(from, until);
    }

    private static DateTimeOffset? Date(Fields fields, string name)
    {
        if (fields.Text(name) is not { } text)
        {
            return null;
        }

        if (DateText.TryParse(text, out var date))
        {
            return date;
        }

        fields.Found.Error(DiagnosticCodes.BadDate, fields.Take(name)!.Location, $"'{name}' must be {DateText.Expected}.");
        return null;
    }
}
