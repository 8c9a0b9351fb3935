namespace OnboardingSdk.Definitions;

/// <summary>Reads a launcher.</summary>
internal static class LauncherReader
{
    public static LauncherDefinition Read(Fields fields) => FlowReader.Common(
        new LauncherDefinition
        {
            Id = fields.Text("id") ?? "",
            Label = fields.Text("label") ?? "",
            Variant = fields.Word("variant", Vocabulary.LauncherVariants),
            Icon = fields.Word("icon", Vocabulary.LauncherIcons) ?? LauncherIcon.Help,
            Position = fields.Word("position", Vocabulary.LauncherPositions) ?? LauncherPosition.BottomEnd,
            Target = fields.Text("target"),
            Placement = fields.Word("placement", Vocabulary.Placements) ?? Placement.Auto,
            Action = ButtonReader.Read(fields, "action", "An action") ?? new() { Location = fields.Location },
            Overrides = FlowTextReader.Overrides(fields),
        },
        fields);
}
