namespace OnboardingSdk.Definitions;

/// <summary>Reads what flows have in common.</summary>
internal static class FlowReader
{
    internal const int HighestVersion = 1_000_000;

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
            Draft = Draft(fields),
            Version = fields.Whole("version", HighestVersion) ?? 1,
            OnChange = fields.Word("onChange", Vocabulary.ChangePolicies) ?? ChangePolicy.Continue,
            Visitors = fields.Word("visitors", Vocabulary.VisitorRules) ?? VisitorRule.Exclude,
        });

    /// <summary>What a flow, or the top of a file, says of being a draft; null: nothing, or that it is none.</summary>
    public static DraftRule? Draft(Fields owner)
    {
        switch (owner.Take("draft"))
        {
            case null or ScalarNode { Value.Boolean: false }:
                return null;
            case ScalarNode { Value.Boolean: true }:
                return new();
            case ObjectNode node:
                var fields = new Fields(node, owner.Found, "A draft");
                var draft = new DraftRule { For = fields.RequiredCondition("for") };
                if (node["for"] is null)
                {
                    owner.Found.Error(DiagnosticCodes.Missing, node.Location, "A draft has 'for': who sees it. With \"draft\": true nobody does but by a preview link.");
                }

                fields.Done();
                return draft;
            case var other:
                Fields.WrongType(owner.Found, "draft", "true, false or an object with 'for'", other);
                return new();
        }
    }

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
