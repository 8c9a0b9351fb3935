namespace OnboardingSdk.Definitions;

/// <summary>A variant of an experiment.</summary>
/// <param name="Name">Its name, unique in the experiment.</param>
/// <param name="Weight">How many it gets, in proportion to the others: 0 to 10,000. With 0 it takes nobody new.</param>
public sealed record ExperimentVariant(string Name, int Weight)
{
    /// <summary>Where it was written. Not part of the catalog's hash.</summary>
    public SourceLocation Location { get; init; }
}
