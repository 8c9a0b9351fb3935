namespace OnboardingSdk.Cli.Importing;

/// <summary>What Moodle sets for a tour, and for single steps in its place.</summary>
internal sealed record MoodleStepSettings
{
    public string? Placement { get; init; }

    /// <summary>Whether a step is shown though its target is missing.</summary>
    public bool IsOrphan { get; init; }

    /// <summary>Whether a click on the target moves the tour on.</summary>
    public bool IsReflex { get; init; }

    public static MoodleStepSettings Read(SourceFields? fields, MoodleStepSettings common)
    {
        if (fields is null)
        {
            return common;
        }

        if (fields.Flag("backdrop") == false)
        {
            fields.Lost("backdrop", "the page around the target is always dimmed a little");
        }

        return new()
        {
            Placement = fields.Text("placement") ?? common.Placement,
            IsOrphan = fields.Flag("orphan") ?? common.IsOrphan,
            IsReflex = fields.Flag("reflex") ?? common.IsReflex,
        };
    }
}
