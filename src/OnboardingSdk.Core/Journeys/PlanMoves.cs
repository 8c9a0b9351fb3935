using System.Globalization;

namespace OnboardingSdk.Journeys;

/// <summary>What the host's entries do to a launch plan. No browser can send one of them.</summary>
internal static class PlanMoves
{
    /// <summary>The state of a plan that begins.</summary>
    public static FlowState Begin(FlowState state, Entry entry, DateOnly start, string? zone) => state with
    {
        Status = FlowStatus.Active,
        Run = state.Run + 1,
        StartedAt = entry.OccurredAt,
        // The properties of an event that starts it are the host's, whatever their names.
        Plan = EntryNames.IsPlan(entry.Name) ? WithRoles(new() { StartDate = start, TimeZone = zone }, entry) : new() { StartDate = start, TimeZone = zone },
    };

    /// <summary>The plan with another start, another zone, other people.</summary>
    public static PlanState Changed(PlanState plan, Entry entry)
    {
        plan = Day(entry, EntryNames.Date) is { } start ? plan with { StartDate = start } : plan;
        plan = entry.Properties.TryGetValue(EntryNames.TimeZone, out var zone) ? plan with { TimeZone = Zone(zone.Text) } : plan;
        return WithRoles(plan, entry);
    }

    /// <summary>Whose the task is: the user or role that the entry names, nobody if it says so, else as the template says.</summary>
    public static PlanState Assigned(PlanState plan, string task, Entry entry)
    {
        var owner = Text(entry, EntryNames.User) is { } user ? PlanOwner.OfUser(user)
            : Text(entry, EntryNames.Role) is { } role ? PlanOwner.OfRole(role)
            : entry.Properties.GetValueOrDefault(EntryNames.Nobody).Boolean == true ? PlanOwner.Nobody
            : null;
        return plan.With(task, plan.Task(task) with { Owner = owner });
    }

    /// <summary>Another due day, or that of the template again.</summary>
    public static PlanState Rescheduled(PlanState plan, string task, Entry entry) => plan.With(task, plan.Task(task) with { Due = Day(entry, EntryNames.Due) });

    public static DateOnly? Day(Entry entry, string name) =>
        DateOnly.TryParseExact(Text(entry, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string? Zone(string? name) => name is null or "" or "UTC" ? null : name;

    /// <summary>An empty text is none: what is left of a user who was forgotten.</summary>
    private static string? Text(Entry entry, string name) => entry.Properties.GetValueOrDefault(name).Text is { Length: > 0 } text ? text : null;

    private static PlanState WithRoles(PlanState plan, Entry entry)
    {
        foreach (var (name, value) in entry.Properties)
        {
            if (name.StartsWith(EntryNames.RolePrefix, StringComparison.Ordinal))
            {
                var role = name[EntryNames.RolePrefix.Length..];
                plan = plan with { Roles = value.Text is { Length: > 0 } user ? plan.Roles.SetItem(role, user) : plan.Roles.Remove(role) };
            }
        }

        return plan;
    }
}
