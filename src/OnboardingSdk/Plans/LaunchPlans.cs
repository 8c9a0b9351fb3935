using System.Collections.Immutable;
using System.Globalization;

namespace OnboardingSdk;

/// <summary>Checks what the host says of launch plans, and makes entries of it.</summary>
internal sealed class LaunchPlans(
    string tenant, JourneyWriter writer, CatalogProvider catalogs, CallCheck check, TimeProvider clock, Func<SubjectKey, CancellationToken, ValueTask<Journey?>> load)
    : ILaunchPlans
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2200, 1, 1);

    public ValueTask<TrackResult> StartAsync(string accountId, string planId, PlanOptions? options, CancellationToken cancellationToken) =>
        WriteAsync(EntryNames.PlanStarted, accountId, planId, options ?? new(), cancellationToken);

    public ValueTask<TrackResult> ChangeAsync(string accountId, string planId, PlanOptions change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return WriteAsync(EntryNames.PlanChanged, accountId, planId, change, cancellationToken);
    }

    public ValueTask<TrackResult> StopAsync(string accountId, string planId, CancellationToken cancellationToken) =>
        Find(planId, null, out var plan) is { } wrong ? new(check.Mistake(wrong)) : WriteAsync(EntryNames.PlanStopped, accountId, plan!, [], Properties(plan!, null), cancellationToken);

    public ValueTask<TrackResult> AssignAsync(string accountId, string planId, string taskId, PlanOwner? owner, CancellationToken cancellationToken)
    {
        var wrong = Find(planId, taskId, out var plan);
        wrong ??= owner?.UserId is { } user ? CallCheck.Id(user) : owner?.Role is { } role ? Role(plan!, role) : null;
        if (wrong is not null)
        {
            return new(check.Mistake(wrong));
        }

        var properties = Properties(plan!, taskId);
        properties = owner is null ? properties
            : owner.UserId is { } to ? properties.SetItem(EntryNames.User, PropertyValue.From(to))
            : owner.Role is { } of ? properties.SetItem(EntryNames.Role, PropertyValue.From(of))
            : properties.SetItem(EntryNames.Nobody, PropertyValue.From(true));
        return WriteAsync(EntryNames.TaskAssigned, accountId, plan!, owner?.UserId is { } named ? [named] : [], properties, cancellationToken);
    }

    public ValueTask<TrackResult> RescheduleAsync(string accountId, string planId, string taskId, DateOnly? due, CancellationToken cancellationToken)
    {
        if ((Find(planId, taskId, out var plan) ?? Day(due)) is { } wrong)
        {
            return new(check.Mistake(wrong));
        }

        var properties = Properties(plan!, taskId);
        return WriteAsync(EntryNames.TaskRescheduled, accountId, plan!, [], due is { } day ? properties.SetItem(EntryNames.Due, Text(day)) : properties, cancellationToken);
    }

    public ValueTask<TrackResult> CompleteAsync(string accountId, string planId, string taskId, string? byUserId, CancellationToken cancellationToken)
    {
        var wrong = Find(planId, taskId, out var plan) ?? (byUserId is null ? null : CallCheck.Id(byUserId));
        wrong ??= plan!.Tasks.First(t => t.Id == taskId).Manual ? null : $"The task '{taskId}' is not ticked by hand: track what completes it.";
        return wrong is not null
            ? new(check.Mistake(wrong))
            : WriteAsync(EntryNames.TaskCompleted, accountId, plan!, byUserId is null ? [] : [byUserId], Properties(plan!, taskId), cancellationToken);
    }

    public async ValueTask<LaunchPlan?> GetAsync(string accountId, string planId, CancellationToken cancellationToken)
    {
        if (Find(planId, null, out _) is { } wrong)
        {
            check.Mistake(wrong);
            return null;
        }

        return await load(SubjectKey.Account(accountId, tenant), cancellationToken).ConfigureAwait(false) is { } journey
            ? LaunchPlan.Of(planId, journey, catalogs.Current, clock.GetUtcNow())
            : null;
    }

    private ValueTask<TrackResult> WriteAsync(string name, string accountId, string planId, PlanOptions options, CancellationToken cancellationToken)
    {
        var wrong = Find(planId, null, out var plan) ?? Day(options.StartDate) ?? Zone(options.TimeZone);
        wrong ??= options.Owners.Select(owner => Role(plan!, owner.Key) ?? (owner.Value is { } user ? CallCheck.Id(user) : null)).FirstOrDefault(w => w is not null);
        if (wrong is not null)
        {
            return new(check.Mistake(wrong));
        }

        var properties = Properties(plan!, null);
        properties = options.StartDate is { } day ? properties.SetItem(EntryNames.Date, Text(day)) : properties;
        properties = options.TimeZone is { } zone ? properties.SetItem(EntryNames.TimeZone, PropertyValue.From(zone)) : properties;
        properties = options.Owners.Aggregate(properties, (all, owner) => all.SetItem(EntryNames.RolePrefix + owner.Key, PropertyValue.From(owner.Value ?? "")));
        ImmutableArray<string> users = [.. options.Owners.Values.OfType<string>().Distinct(StringComparer.Ordinal)];
        return WriteAsync(name, accountId, plan!, users, properties, cancellationToken);
    }

    /// <summary>It names the users that it is about, so that their tabs hear of it, and so that it forgets them with the rest.</summary>
    private ValueTask<TrackResult> WriteAsync(
        string name, string accountId, ChecklistDefinition plan, ImmutableArray<string> users, ImmutableSortedDictionary<string, PropertyValue> properties, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var entry = new Entry
        {
            Tenant = tenant, Id = Batch.NewId(), Name = name, Users = users, Account = accountId, OccurredAt = now, RecordedAt = now, Properties = properties,
        };
        return accountId is null ? new(check.Mistake($"The plan '{plan.Id}' needs an account.")) : CallCheck.Subjects(entry) is { } wrong
            ? new(check.Mistake(wrong))
            : writer.WriteAsync(new(entry), cancellationToken);
    }

    private string? Find(string planId, string? taskId, out ChecklistDefinition? plan)
    {
        var plans = catalogs.Current.Plans;
        plan = plans.FirstOrDefault(p => p.Id == planId);
        if (plan is null)
        {
            var other = catalogs.Current.Flows.ContainsKey(planId ?? "") ? " It is a flow without a \"template\"." : Nearest.Hint(planId ?? "", plans.Select(p => p.Id));
            return $"There is no launch plan '{planId}'.{other}";
        }

        return taskId is null || plan.Tasks.Any(t => t.Id == taskId) ? null : $"The launch plan '{planId}' has no task '{taskId}'.{Nearest.Hint(taskId, plan.Tasks.Select(t => t.Id))}";
    }

    private static string? Role(ChecklistDefinition plan, string role) =>
        plan.Roles.Any(r => r.Id == role) ? null : $"The launch plan '{plan.Id}' has no role '{role}'.{Nearest.Hint(role, plan.Roles.Select(r => r.Id))}";

    private static string? Day(DateOnly? day) => day < Earliest || day > Latest ? $"{day:yyyy-MM-dd} cannot be a day of a launch plan." : null;

    private static string? Zone(string? name) => name is null || (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId)
        ? null : $"There is no time zone '{name}'; it is an IANA name such as 'Europe/Berlin'.";

    private static PropertyValue Text(DateOnly day) => PropertyValue.From(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private ImmutableSortedDictionary<string, PropertyValue> Properties(ChecklistDefinition plan, string? task)
    {
        var properties = TaskEntries.Properties(catalogs.Current, plan.Id, task ?? "");
        return task is null ? properties.Remove(EntryNames.Task) : properties;
    }
}
