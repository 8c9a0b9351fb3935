namespace OnboardingSdk.Definitions;

/// <summary>A share of a layer: experiments whose shares do not overlap have nobody in common.</summary>
/// <param name="Id">The layer's id.</param>
/// <param name="From">Where the share begins, in percent.</param>
/// <param name="To">Where it ends, in percent; excluded.</param>
public sealed record ExperimentLayer(string Id, int From, int To)
{
    /// <summary>Where it was written. Not part of the catalog's hash.</summary>
    public SourceLocation Location { get; init; }
}
