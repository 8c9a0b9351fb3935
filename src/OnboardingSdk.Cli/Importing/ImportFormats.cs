namespace OnboardingSdk.Cli.Importing;

/// <summary>All formats, the more telling ones first.</summary>
internal static class ImportFormats
{
    public static IReadOnlyList<IImportFormat> All { get; } =
        [new OpenShiftFormat(), new MoodleFormat(), new UsertourFormat(), new DriverFormat(), new GalaxyFormat(), new IntroFormat(), new ShepherdFormat()];

    /// <summary>The steps of a document that is a list of them, or has one.</summary>
    public static IReadOnlyList<SourceMap> Steps(SourceNode document) => document switch
    {
        SourceList list => [.. list.Items.OfType<SourceMap>()],
        SourceMap map when map["steps"] is SourceList list => [.. list.Items.OfType<SourceMap>()],
        _ => [],
    };

    /// <summary>The whole as an object: a list of steps is one without anything else.</summary>
    public static SourceMap Whole(SourceNode document) => document as SourceMap ?? new SourceMap(document.Line, [new("steps", document)]);

    public static string StepName(int index, string? title) =>
        $"step {index + 1}" + (string.IsNullOrWhiteSpace(title) ? "" : $" ({new SourceScalar(0, Markup.Line(title)).Short})");
}
