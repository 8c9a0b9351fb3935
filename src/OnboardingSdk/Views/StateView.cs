namespace OnboardingSdk;

// The wire's shapes; docs/reference/wire.md describes each field.

internal sealed record StateView
{
    public required string Subject { get; init; }
    public string? Was { get; init; }
    public required string Catalog { get; init; }
    public required JourneyView User { get; init; }
    public JourneyView? Account { get; init; }
    public required bool Live { get; init; }
    public bool? Development { get; init; }
    public required string Culture { get; init; }
    public required string Direction { get; init; }
    public required ThemeView Theme { get; init; }
    public required IReadOnlyDictionary<string, string> Strings { get; init; }
    public required IReadOnlyList<FlowView> Flows { get; init; }
    public int? Recheck { get; init; }
}

internal sealed record JourneyView(string? Id, string Epoch, long Version);

internal sealed record ThemeView(string? Accent, string Scheme);
