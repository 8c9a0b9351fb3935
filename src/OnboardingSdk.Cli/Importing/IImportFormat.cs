namespace OnboardingSdk.Cli.Importing;

/// <summary>A format of another tool.</summary>
internal interface IImportFormat
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>Whether a document looks like it.</summary>
    bool Fits(SourceNode document);

    /// <summary>The flows of a document.</summary>
    IEnumerable<FlowDraft> Read(SourceNode document, ImportContext context);
}
