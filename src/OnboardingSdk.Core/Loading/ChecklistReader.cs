namespace OnboardingSdk.Definitions;

/// <summary>Reads a checklist.</summary>
internal static class ChecklistReader
{
    public static ChecklistDefinition Read(Fields fields) => FlowReader.Common(
        new ChecklistDefinition
        {
            Id = fields.Text("id") ?? "",
            Title = fields.Text("title") ?? "",
            Body = fields.Text("body"),
            Scope = fields.Word("scope", Vocabulary.Scopes) ?? Scope.User,
            Order = fields.Word("order", Vocabulary.TaskOrders) ?? TaskOrder.Any,
            Overrides = FlowTextReader.Overrides(fields),
            Completed = fields.Text("completed"),
            Template = PlanReader.Template(fields),
            Roles = PlanReader.Roles(fields),
            Phases = PlanReader.Phases(fields),
            Tasks = [.. fields.Objects("tasks", "A task").Select(Task)],
        },
        fields);

    private static TaskDefinition Task(Fields fields)
    {
        var task = new TaskDefinition
        {
            Location = fields.Location,
            Fields = fields.Locations(),
            Id = fields.Text("id") ?? "",
            Title = fields.Text("title") ?? "",
            Body = fields.Text("body"),
            Description = fields.Text("description"),
            Complete = fields.Condition("complete"),
            Manual = fields.Flag("manual") ?? false,
            Progress = fields.Flag("progress") ?? false,
            DependsOn = fields.Texts("dependsOn"),
            Optional = fields.Flag("optional") ?? false,
            Phase = fields.Text("phase"),
            Owner = fields.Text("owner"),
            Due = PlanReader.Due(fields),
            Resources = PlanReader.Resources(fields),
            Action = ButtonReader.Read(fields, "action", "An action"),
        };
        fields.Done();
        return task;
    }
}
