namespace OnboardingSdk;

internal sealed record ButtonView
{
    public string? Label { get; init; }
    public IReadOnlyDictionary<string, PropertyValue>? Set { get; init; }
    public string? Call { get; init; }
    public bool? Next { get; init; }
    public string? Step { get; init; }
    public IReadOnlyList<string>? Path { get; init; }
    public string? Start { get; init; }
    public string? Href { get; init; }
    public bool? Dismiss { get; init; }
}
