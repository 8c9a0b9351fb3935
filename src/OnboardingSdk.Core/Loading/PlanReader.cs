namespace OnboardingSdk.Definitions;

/// <summary>Reads what makes a checklist a launch plan, and the phases and resources that every checklist may have.</summary>
internal static class PlanReader
{
    public static PlanTemplate? Template(Fields checklist)
    {
        switch (checklist.Take("template"))
        {
            case null or ScalarNode { Value.Boolean: false }:
                return null;
            case ScalarNode { Value.Boolean: true } scalar:
                return new() { Location = scalar.Location };
            case ObjectNode node:
                var fields = new Fields(node, checklist.Found, "A template");
                var template = Start(fields) with { Location = node.Location, Fields = fields.Locations(), TimeZone = RuleReader.Zone(fields) ?? TimeZoneInfo.Utc };
                fields.Done();
                return template;
            case var other:
                Fields.WrongType(checklist.Found, "template", "true or an object with 'start' and 'timeZone'", other);
                return null;
        }
    }

    public static IReadOnlyList<PlanRole> Roles(Fields checklist) => [.. checklist.Objects("roles", "A role").Select(fields => Done(fields, new PlanRole
    {
        Location = fields.Location,
        Fields = fields.Locations(),
        Id = fields.Text("id") ?? "",
        Title = fields.Text("title") ?? "",
        Description = fields.Text("description"),
        When = fields.Condition("when"),
    }))];

    public static IReadOnlyList<ChecklistPhase> Phases(Fields checklist) => [.. checklist.Objects("phases", "A phase").Select(fields => Done(fields, new ChecklistPhase
    {
        Location = fields.Location,
        Fields = fields.Locations(),
        Id = fields.Text("id") ?? "",
        Title = fields.Text("title") ?? "",
        Description = fields.Text("description"),
    }))];

    public static IReadOnlyList<TaskResource> Resources(Fields task) => [.. task.Objects("resources", "A resource").Select(fields => Done(fields, new TaskResource
    {
        Location = fields.Location,
        Fields = fields.Locations(),
        Title = fields.Text("title") ?? "",
        Url = fields.Text("url") ?? "",
        Description = fields.Text("description"),
    }))];

    public static DueOffset? Due(Fields task)
    {
        if (task.Text("due") is not { } text)
        {
            return null;
        }

        if (DueOffset.TryParse(text, out var due))
        {
            return due;
        }

        task.Found.Error(DiagnosticCodes.BadDuration, task.Take("due")!.Location, $"'due' must be {DueOffset.Expected}.");
        return null;
    }

    private static PlanTemplate Start(Fields template)
    {
        if (template.Object("start") is not { } node)
        {
            return new();
        }

        var fields = new Fields(node, template.Found, "A plan's start");
        var name = fields.Text("event");
        var where = EventConditionReader.Where(fields);
        var date = fields.Text("date");
        fields.Done();
        if (node["event"] is null)
        {
            template.Found.Error(DiagnosticCodes.Missing, node.Location, "A plan's start needs an 'event' of the account's.");
        }

        return name is null ? new() : new() { Start = new(name) { Where = where, Location = node["event"]!.Location }, StartDate = date };
    }

    private static T Done<T>(Fields fields, T read)
    {
        fields.Done();
        return read;
    }
}
