namespace OnboardingSdk.Benchmarks;

/// <summary>How much is measured.</summary>
internal sealed record BenchSettings
{
    public int Users { get; init; } = 2_000;

    public int UsersPerAccount { get; init; } = 4;

    public int Callers { get; init; } = 200;

    public int RowsPerCommit { get; init; } = 100;

    public int IngestPairs { get; init; } = 21;

    /// <summary>Events in one half of a pair with many callers.</summary>
    public int GroupEvents { get; init; } = 8_000;

    /// <summary>Events in one half of a pair with one caller.</summary>
    public int SingleEvents { get; init; } = 1_500;

    public int PushPairs { get; init; } = 11;

    public int DurablePairs { get; init; } = 7;

    public int PushEvents { get; init; } = 1_500;

    public int PushRate { get; init; } = 500;

    public int BurstEvents { get; init; } = 6_000;

    public int PushUsers { get; init; } = 200;

    public int MemoryPairs { get; init; } = 7;

    public int IdleConnections { get; init; } = 1_500;

    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(2);

    public int FoldSamples { get; init; } = 15;

    public TimeSpan FoldTime { get; init; } = TimeSpan.FromMilliseconds(100);

    public static BenchSettings Full { get; } = new();

    /// <summary>Only shows that everything runs; its figures mean nothing.</summary>
    public static BenchSettings Quick { get; } = new()
    {
        Users = 200, Callers = 50, IngestPairs = 2, GroupEvents = 500, SingleEvents = 50, PushPairs = 1, DurablePairs = 1, PushEvents = 50, PushRate = 200,
        BurstEvents = 200, PushUsers = 20, MemoryPairs = 1, IdleConnections = 50, Settle = TimeSpan.FromMilliseconds(100), FoldSamples = 2,
        FoldTime = TimeSpan.FromMilliseconds(5),
    };
}
