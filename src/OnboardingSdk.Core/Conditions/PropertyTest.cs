namespace OnboardingSdk.Definitions;

/// <summary>A test of one property of an event.</summary>
/// <param name="Property">The property's name.</param>
/// <param name="Test">What its value must pass. An absent property passes only <c>exists: false</c> and the negative tests.</param>
public sealed record PropertyTest(string Property, ValueTest Test)
{
    /// <summary>Where it was written. Not part of the catalog's hash.</summary>
    public SourceLocation Location { get; init; }
}
