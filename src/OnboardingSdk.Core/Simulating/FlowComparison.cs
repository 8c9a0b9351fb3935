namespace OnboardingSdk.Simulating;

/// <summary>What the two catalogs make of a flow.</summary>
public sealed class FlowComparison
{
    internal FlowComparison(string id, bool isNow, bool isThen, int listed)
    {
        (Id, IsNow, IsThen) = (id, isNow, isThen);
        (SeenGained, SeenLost, CompletedGained, CompletedLost, EligibleGained) = (new(listed), new(listed), new(listed), new(listed), new(listed));
    }

    /// <summary>The flow's id.</summary>
    public string Id { get; }

    /// <summary>Whether the catalog in force has it.</summary>
    public bool IsNow { get; }

    /// <summary>Whether the candidate has it.</summary>
    public bool IsThen { get; }

    /// <summary>With the catalog in force.</summary>
    public FlowFigures Now { get; } = new();

    /// <summary>With the candidate.</summary>
    public FlowFigures Then { get; } = new();

    /// <summary>Users who saw it only with the candidate.</summary>
    public SubjectList SeenGained { get; }

    /// <summary>Users who saw it only with the catalog in force.</summary>
    public SubjectList SeenLost { get; }

    /// <summary>Who completed it only with the candidate.</summary>
    public SubjectList CompletedGained { get; }

    /// <summary>Who completed it only with the catalog in force.</summary>
    public SubjectList CompletedLost { get; }

    /// <summary>Users who are eligible (<see cref="FlowFigures.Eligible"/>) with the candidate, and with the catalog in force neither saw it nor are.</summary>
    public SubjectList EligibleGained { get; }
}
