namespace OnboardingSdk.Definitions;

/// <summary>A text that an override puts in the place of a flow's own.</summary>
/// <param name="Key">Which: its path in the flow, with ids where there are lists, such as <c>steps/create/title</c>.</param>
/// <param name="Text">The text.</param>
public sealed record OverrideText(string Key, string Text)
{
    /// <summary>Where it was written. Not part of the catalog's hash.</summary>
    public SourceLocation Location { get; init; }
}
