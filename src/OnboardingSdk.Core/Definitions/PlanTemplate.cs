namespace OnboardingSdk.Definitions;

/// <summary>Makes a checklist of an account's a launch plan: it is there for an account once it was started for it.</summary>
public sealed record PlanTemplate : Definition
{
    /// <summary>The account's event that starts it; null: only the host does.</summary>
    public EventCondition? Start { get; init; }

    /// <summary>The event's property of type date on whose day the plan starts. Default: the day of the event.</summary>
    public string? StartDate { get; init; }

    /// <summary>Where its days begin and end, unless the host says so when it starts one. Default: UTC.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;
}
