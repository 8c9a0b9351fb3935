namespace OnboardingSdk.Benchmarks;

internal sealed record TrackedEvent(string User, string Name, object? Properties, string? Account);
