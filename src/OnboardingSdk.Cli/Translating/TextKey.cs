namespace OnboardingSdk.Cli.Translating;

/// <summary>A text, by its key.</summary>
/// <param name="Key">The flow's id and the path in it: <c>welcome/steps/hello/title</c>.</param>
/// <param name="Text">What is written there now; empty: nothing any more.</param>
/// <param name="Was">What it was translated from; null: that is not known.</param>
/// <param name="Place">Where the text is written, or its translation.</param>
internal sealed record TextKey(string Key, string Text, string? Was, SourceLocation Place);
