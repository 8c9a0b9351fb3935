namespace OnboardingSdk.Definitions;

/// <summary>A field of a JSON object.</summary>
internal sealed record Member(string Name, SourceLocation Location, Node Value);
