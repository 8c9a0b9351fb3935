namespace OnboardingSdk.Definitions;

/// <summary>Where an answer leads.</summary>
/// <param name="Test">What the answer has to pass.</param>
/// <param name="Next">Id of the question that follows, or <see cref="QuestionDefinition.End"/>.</param>
public sealed record QuestionBranch(ValueTest Test, string Next)
{
    /// <summary>Where it was written. Not part of the catalog's hash.</summary>
    public SourceLocation Location { get; init; }
}
