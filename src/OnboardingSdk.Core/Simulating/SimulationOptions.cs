namespace OnboardingSdk.Simulating;

/// <summary>How a simulation is run.</summary>
public sealed record SimulationOptions
{
    /// <summary>How many users or accounts are listed for each figure; all are counted. Default: 100.</summary>
    public int Listed { get; init; } = 100;

    /// <summary>The tenant. Default: <c>default</c>; of <c>IOnboarding</c> its own.</summary>
    public string Tenant { get; init; } = SubjectKey.DefaultTenant;

    /// <summary>Told after each page of subjects; null: nobody.</summary>
    public IProgress<SimulationProgress>? Progress { get; init; }
}
