using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OnboardingSdk.Journeys;

/// <summary>A launch plan of an account's that was started. Owners and dates that are not here are the template's.</summary>
public sealed record PlanState
{
    /// <summary>The day from which due dates count.</summary>
    public DateOnly StartDate { get; init; }

    /// <summary>The IANA name of the time zone in which its days begin and end; null: UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Who has a role, by the role's id; those that nobody was named for are not here.</summary>
    [JsonConverter(typeof(MapConverter<string>))]
    public ImmutableSortedDictionary<string, string> Roles { get; init => field = value ?? Map<string>.Empty; } = Map<string>.Empty;

    /// <summary>What is different for single tasks, by their ids.</summary>
    [JsonConverter(typeof(MapConverter<PlanTaskState>))]
    public ImmutableSortedDictionary<string, PlanTaskState> Tasks { get; init => field = value ?? Map<PlanTaskState>.Empty; } = Map<PlanTaskState>.Empty;

    /// <summary>When the next task becomes overdue that is not done and of which that was not told; null: none.</summary>
    public DateTimeOffset? NextDue { get; init; }

    internal PlanTaskState Task(string id) => Tasks.GetValueOrDefault(id) ?? PlanTaskState.None;

    internal PlanState With(string task, PlanTaskState state) =>
        this with { Tasks = state == PlanTaskState.None ? Tasks.Remove(task) : Tasks.SetItem(task, state) };

    /// <summary>Without a user: roles and tasks that were theirs are the template's again.</summary>
    internal PlanState Without(string user)
    {
        var plan = this with { Roles = Roles.RemoveRange(Roles.Where(r => r.Value == user).Select(r => r.Key)) };
        foreach (var (id, state) in Tasks.Where(t => t.Value.Owner?.UserId == user))
        {
            plan = plan.With(id, state with { Owner = null });
        }

        return plan.Roles.Count == Roles.Count && ReferenceEquals(plan.Tasks, Tasks) ? this : plan;
    }
}
