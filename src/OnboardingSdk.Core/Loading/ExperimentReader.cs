namespace OnboardingSdk.Definitions;

/// <summary>Reads experiments, and which of them a flow belongs to.</summary>
internal static class ExperimentReader
{
    private static readonly string[] Needed = ["id", "variant"];

    public static ExperimentDefinition Read(string id, SourceLocation at, Fields fields) => new()
    {
        Id = id,
        Location = at,
        Fields = fields.Locations(),
        Description = fields.Text("description"),
        Variants = Variants(fields),
        Holdout = Whole(fields, "holdout", ExperimentDefinition.MaxHoldout) ?? 0,
        Unit = fields.Word("unit", Vocabulary.Scopes) ?? Scope.User,
        Audience = fields.Condition("audience"),
        Schedule = RuleReader.Schedule(fields),
        Layer = Layer(fields),
        Otherwise = fields.Text("otherwise"),
        IsUnread = fields.Take("variants") is not (null or ObjectNode),
    };

    public static FlowExperiment? Of(Fields flow)
    {
        if (flow.Object("experiment") is not { } node)
        {
            return null;
        }

        var fields = new Fields(node, flow.Found, "A flow's experiment");
        var (id, variant) = (fields.Text("id"), fields.Text("variant"));
        fields.Done();
        foreach (var name in Needed.Where(name => node[name] is null))
        {
            flow.Found.Error(DiagnosticCodes.Missing, node.Location, $"A flow's experiment needs '{name}': {{ \"id\": \"…\", \"variant\": \"…\" }}.");
        }

        return id is null || variant is null ? null : new(id, variant) { Location = node.Location };
    }

    private static List<ExperimentVariant> Variants(Fields fields)
    {
        var variants = new List<ExperimentVariant>();
        foreach (var member in fields.Members("variants"))
        {
            var weight = Whole(fields.Found, $"The weight of '{member.Name}'", member.Value, ExperimentDefinition.MaxWeight);
            variants.Add(new(member.Name, weight ?? 1) { Location = member.Location });
        }

        return variants;
    }

    private static ExperimentLayer? Layer(Fields experiment)
    {
        if (experiment.Object("layer") is not { } node)
        {
            return null;
        }

        var fields = new Fields(node, experiment.Found, "A layer");
        var (id, from, to) = (fields.Text("id"), Whole(fields, "from", 100), Whole(fields, "to", 100));
        fields.Done();
        if (node["id"] is null)
        {
            experiment.Found.Error(DiagnosticCodes.Missing, node.Location, "A layer needs an 'id'.");
        }

        return id is null || (node["from"] is not null && from is null) || (node["to"] is not null && to is null)
            ? null
            : new(id, from ?? 0, to ?? 100) { Location = node.Location };
    }

    private static int? Whole(Fields fields, string name, int most) => fields.Take(name) is { } value ? Whole(fields.Found, $"'{name}'", value, most) : null;

    private static int? Whole(Findings found, string what, Node value, int most)
    {
        if (value is ScalarNode { Value.Number: { } number } && number >= 0 && number <= most && number == Math.Floor(number))
        {
            return (int)number;
        }

        found.Error(DiagnosticCodes.BadNumber, value.Location, $"{what} must be a whole number from 0 to {most}.");
        return null;
    }
}
