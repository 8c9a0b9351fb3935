namespace OnboardingSdk.Definitions;

/// <summary>A place for a text in a flow.</summary>
/// <param name="Key">Its path in the flow, with ids where there are lists: <c>steps/create/title</c>.</param>
/// <param name="Text">What is written there; null: nothing, which an override may change.</param>
/// <param name="Format">How it is read.</param>
/// <param name="What">What it is, as the beginning of a sentence: "The title".</param>
/// <param name="Location">Where it was written.</param>
internal readonly record struct TextSlot(string Key, string? Text, TextFormat Format, string What, SourceLocation Location);
