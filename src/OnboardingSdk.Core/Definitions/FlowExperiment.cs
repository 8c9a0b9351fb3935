namespace OnboardingSdk.Definitions;

/// <summary>The variant of an experiment that a flow is for.</summary>
/// <param name="Id">The experiment's id.</param>
/// <param name="Variant">The variant's name.</param>
public sealed record FlowExperiment(string Id, string Variant)
{
    /// <summary>Where it was written. Not part of the catalog's hash.</summary>
    public SourceLocation Location { get; init; }
}
