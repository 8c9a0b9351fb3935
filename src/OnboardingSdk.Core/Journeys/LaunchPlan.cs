using System.Collections.Immutable;

namespace OnboardingSdk.Journeys;

/// <summary>An account's launch plan as it stands at a moment: for the host's own pages and mails.</summary>
public sealed record LaunchPlan
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The account.</summary>
    public required string AccountId { get; init; }

    /// <summary>The day from which due dates count.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>The IANA name of the time zone in which its days begin and end.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Who has a role, by the role's id; those that nobody was named for are not here.</summary>
    public required IReadOnlyDictionary<string, string> Roles { get; init; }

    /// <summary>How many of the tasks that count are done.</summary>
    public required int Done { get; init; }

    /// <summary>How many tasks count: the required ones, or, where all are optional, all.</summary>
    public required int Total { get; init; }

    /// <summary>When it was completed; null: it is not.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>The tasks in the order of the definition.</summary>
    public required IReadOnlyList<LaunchPlanTask> Tasks { get; init; }

    /// <summary>The plan of an account; null: it was not started, or the catalog has none of this id.</summary>
    /// <param name="planId">The plan's id.</param>
    /// <param name="account">The account's journey.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="now">The moment: what is overdue follows from it.</param>
    public static LaunchPlan? Of(string planId, Journey account, Catalog catalog, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(planId);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(catalog);
        if (catalog.Flows.GetValueOrDefault(planId) is not ChecklistDefinition { Template: not null } checklist || account.Flow(planId) is not { Plan: { } plan } state)
        {
            return null;
        }

        var (done, total, _) = Checklists.Progress(checklist, state);
        var overdue = Plans.Overdue(checklist, state, now).Select(t => t.Task.Id).ToImmutableHashSet(StringComparer.Ordinal);
        return new()
        {
            Id = planId,
            AccountId = account.Subject.Id,
            StartDate = plan.StartDate,
            TimeZone = plan.TimeZone ?? "UTC",
            Roles = plan.Roles,
            Done = done,
            Total = total,
            CompletedAt = state.CompletedAt,
            Tasks = [.. checklist.Tasks.Select(task => new LaunchPlanTask
            {
                Id = task.Id,
                Title = task.Title,
                Phase = task.Phase,
                Owner = Plans.Owner(checklist, task, state),
                Due = Plans.Due(checklist, task, state),
                IsOverdue = overdue.Contains(task.Id),
                DoneAt = state.Tasks.GetValueOrDefault(task.Id)?.At,
                DoneBy = state.Tasks.GetValueOrDefault(task.Id)?.By,
            })],
        };
    }
}
