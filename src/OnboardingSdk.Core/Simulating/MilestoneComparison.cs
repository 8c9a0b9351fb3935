namespace OnboardingSdk.Simulating;

/// <summary>What the two catalogs make of a milestone: users, or, of one with the scope of accounts, accounts. Exact as far as it follows from facts.</summary>
public sealed class MilestoneComparison
{
    internal MilestoneComparison(string id, int listed)
    {
        Id = id;
        (Gained, Lost, Moved) = (new(listed), new(listed), new(listed));
    }

    /// <summary>The milestone's id.</summary>
    public string Id { get; }

    /// <summary>How many reached it with the catalog in force.</summary>
    public int Now { get; internal set; }

    /// <summary>How many reached it with the candidate.</summary>
    public int Then { get; internal set; }

    /// <summary>Who reached it only with the candidate.</summary>
    public SubjectList Gained { get; }

    /// <summary>Who reached it only with the catalog in force.</summary>
    public SubjectList Lost { get; }

    /// <summary>Who reached it with both, at different times.</summary>
    public SubjectList Moved { get; }

    internal void Add(string subject, DateTimeOffset? now, DateTimeOffset? then)
    {
        Now += now is null ? 0 : 1;
        Then += then is null ? 0 : 1;
        var list = now == then ? null : now is null ? Gained : then is null ? Lost : Moved;
        list?.Add(subject);
    }
}
