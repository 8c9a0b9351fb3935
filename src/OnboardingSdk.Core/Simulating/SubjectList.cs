namespace OnboardingSdk.Simulating;

/// <summary>Users, or accounts: how many, and the first of them.</summary>
public sealed class SubjectList
{
    private readonly List<string> ids = [];
    private readonly int most;

    internal SubjectList(int most) => this.most = most;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The host's ids of the first of them, at most <see cref="SimulationOptions.Listed"/>.</summary>
    public IReadOnlyList<string> Ids => ids;

    internal void Add(string id)
    {
        Count++;
        if (ids.Count < most)
        {
            ids.Add(id);
        }
    }
}
