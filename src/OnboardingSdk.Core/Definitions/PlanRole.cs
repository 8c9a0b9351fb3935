namespace OnboardingSdk.Definitions;

/// <summary>Whose a task of a launch plan is, before somebody is named for the account.</summary>
public sealed record PlanRole : Definition
{
    /// <summary>Its id, unique in the plan.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, as users see it.</summary>
    public required string Title { get; init; }

    /// <summary>Which members have it while nobody is named. Default: none of them; it is the vendor's.</summary>
    public Condition? When { get; init; }
}
