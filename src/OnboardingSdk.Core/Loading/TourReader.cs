namespace OnboardingSdk.Definitions;

/// <summary>Reads a tour.</summary>
internal static class TourReader
{
    public static TourDefinition Read(Fields fields) => FlowReader.Common(
        new TourDefinition
        {
            Id = fields.Text("id") ?? "",
            Title = fields.Text("title"),
            Overrides = FlowTextReader.Overrides(fields),
            Steps = [.. fields.Objects("steps", "A step").Select(Step)],
        },
        fields);

    private static StepDefinition Step(Fields fields)
    {
        var step = new StepDefinition
        {
            Location = fields.Location,
            Fields = fields.Locations(),
            Id = fields.Text("id") ?? "",
            Title = fields.Text("title") ?? "",
            Body = fields.Text("body"),
            Description = fields.Text("description"),
            Media = MediaReader.Read(fields),
            Target = fields.Text("target"),
            Placement = fields.Word("placement", Vocabulary.Placements) ?? Placement.Auto,
            Pages = fields.Pages("page"),
            Advance = AdvanceReader.Read(fields),
            Buttons = ButtonReader.ReadAll(fields, "buttons"),
            SkipWhen = fields.Condition("skipWhen"),
            Skippable = fields.Flag("skippable") ?? false,
            Interactive = fields.Flag("interactive"),
            OnMissing = fields.Word("onMissing", Vocabulary.MissingPolicies) ?? MissingPolicy.Wait,
            Wait = fields.Duration("wait") ?? StepDefinition.DefaultWait,
            Next = BranchReader.Read(fields),
            NextLabel = fields.Text("nextLabel"),
        };
        fields.Done();
        return step;
    }
}
