namespace OnboardingSdk.Definitions;

/// <summary>Reads what flows have in common.</summary>
internal static class FlowReader
{
    /// <summary>The flow with all that every kind has besides its id.</summary>
    public static T Common<T>(T flow, Fields fields)
        where T : FlowDefinition => (T)((FlowDefinition)flow with
        {
            Location = fields.Location,
            Fields = fields.Locations(),
            Name = fields.Text("name"),
            Description = fields.Text("description"),
            Audience = fields.Condition("audience"),
            Start = Start(fields),
            Schedule = RuleReader.Schedule(fields),
            Hide = RuleReader.Hide(fields),
            Dismissible = fields.Flag("dismissible") ?? true,
            Experiment = ExperimentReader.Of(fields),
            Visitors = fields.Word("visitors", Vocabulary.VisitorRules) ?? VisitorRule.Exclude,
        });

    public static StartRule Start(Fields flow)
    {
        if (flow.Object("start") is not { } node)
        {
            return new();
        }

        var fields = new Fields(node, flow.Found, "A start");
        var start = new StartRule
        {
            Auto = fields.Flag("auto") ?? true,
            Pages = fields.Pages("page"),
            When = fields.Condition("when"),
            Priority = fields.Word("priority", Vocabulary.Priorities) ?? Priority.Normal,
            Frequency = RuleReader.Frequency(fields),
            Delay = fields.Duration("delay"),
            IgnoreLimits = fields.Flag("ignoreLimits") ?? false,
        };
        fields.Done();
        return start;
    }
}
