namespace OnboardingSdk.Simulating;

/// <summary>What would have been different with another catalog. Each is taken as if it had been in force from the first event on.</summary>
public sealed class SimulationReport
{
    /// <summary>Hash of the catalog in force.</summary>
    public required string NowHash { get; init; }

    /// <summary>Hash of the candidate.</summary>
    public required string ThenHash { get; init; }

    /// <summary>How many users were looked at.</summary>
    public required int Users { get; init; }

    /// <summary>How many accounts were looked at.</summary>
    public required int Accounts { get; init; }

    /// <summary>How many entries were read.</summary>
    public required long Entries { get; init; }

    /// <summary>Every milestone of either catalog, by id.</summary>
    public required IReadOnlyDictionary<string, MilestoneComparison> Milestones { get; init; }

    /// <summary>Every flow of either catalog, by id.</summary>
    public required IReadOnlyDictionary<string, FlowComparison> Flows { get; init; }

    /// <summary>Who was activated: the milestone that each catalog marks as the activation, though it may be another one. Null: neither marks one.</summary>
    public MilestoneComparison? Activation { get; init; }
}
