namespace OnboardingSdk;

/// <summary>When a launch plan starts, and who has which role.</summary>
public sealed record PlanOptions
{
    /// <summary>The day from which due dates count. Default: at a start today, in the time zone; at a change as it was.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>The IANA name of the time zone in which its days begin and end. Default: the template's; at a change as it was.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Users by the roles of the template; null for one takes the role's user away.</summary>
    public IDictionary<string, string?> Owners { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);
}
