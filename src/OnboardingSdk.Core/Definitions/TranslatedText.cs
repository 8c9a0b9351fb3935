namespace OnboardingSdk.Definitions;

/// <summary>A text in another culture.</summary>
/// <param name="Key">Which: the flow's id and the text's path in it, such as <c>welcome/steps/create/title</c> or <c>welcome/overrides/marketers/steps/create/title</c>.</param>
/// <param name="Text">The translation.</param>
/// <param name="Source">The text that it was made from; validation warns where that is no longer the flow's. Null: not known.</param>
public sealed record TranslatedText(string Key, string Text, string? Source = null)
{
    /// <summary>Where it was written. Not part of the catalog's hash.</summary>
    public SourceLocation Location { get; init; }
}
