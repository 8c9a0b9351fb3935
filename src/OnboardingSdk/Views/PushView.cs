namespace OnboardingSdk;

internal sealed record PushView
{
    public required string Subject { get; init; }
    public string? Account { get; init; }
    public required string Epoch { get; init; }
    public required long From { get; init; }
    public required long Version { get; init; }
    public required bool Stale { get; init; }
    public required IReadOnlyList<PushChangeView> Changes { get; init; }
}

internal sealed record PushChangeView
{
    public required string Type { get; init; }
    public string? Event { get; init; }
    public string? Flow { get; init; }
    public string? Task { get; init; }
    public string? Milestone { get; init; }
    public DateTimeOffset? At { get; init; }
    public long? Done { get; init; }
    public long? Total { get; init; }
    public int? Percent { get; init; }
    public bool? Completed { get; init; }
    public bool? Activation { get; init; }
}
