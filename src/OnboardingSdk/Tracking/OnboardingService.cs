using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OnboardingSdk.Simulating;

namespace OnboardingSdk;

/// <summary>What the host calls: checks the call, makes an entry of it, and has it written.</summary>
internal sealed class OnboardingService(JourneyWriter writer, IOnboardingStore store, CatalogProvider catalogs, CallCheck check, Explainer explainer, JourneyReader reader, ProgressReports reports, Forgetting forgetting, VariantCalls variants, RequestUsers users, Merging merging, TimeProvider clock, ILogger<OnboardingService> log)
    : IOnboarding
{
    private string tenant = SubjectKey.DefaultTenant;

    public Catalog Catalog => catalogs.Current;

    public IOnboarding ForTenant(string tenant)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tenant);
        return new OnboardingService(writer, store, catalogs, check, explainer, reader, reports, forgetting, variants, users, merging, clock, log) { tenant = tenant };
    }

    public ValueTask<TrackResult> TrackAsync(
        string userId, string eventName, object? properties, TrackOptions? options, CancellationToken cancellationToken) =>
        TrackAsync([userId, .. options?.AlsoFor ?? []], options?.Account, eventName, properties, options, cancellationToken);

    public ValueTask<TrackResult> TrackAccountAsync(
        string accountId, string eventName, object? properties, TrackOptions? options, CancellationToken cancellationToken) =>
        TrackAsync([.. options?.AlsoFor ?? []], accountId, eventName, properties, options, cancellationToken);

    public Task<BackfillResult> BackfillAsync(IAsyncEnumerable<BackfillFact> facts, BackfillOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(facts);
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfNegative(options.RejectionsListed);
        return Catalog.Events.Count > 0
            ? new Backfill(tenant, writer, catalogs, clock, options).RunAsync(facts, cancellationToken)
            : throw new OnboardingException("There is no catalog with events to check the facts against: declare them, or mend the definitions if they are broken (health says which).");
    }

    public async ValueTask<Standing?> StandingAsync(OnboardingIdentity identity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(identity);
        if (Wrong(identity) is { } wrong)
        {
            check.Mistake(wrong);
            return null;
        }

        try
        {
            var (user, account) = await reader.ReadAsync(identity, cancellationToken).ConfigureAwait(false);
            return new(Catalog, user, account, clock.GetUtcNow());
        }
        catch (Exception e) when (GroupCommit.IsForTheMoment(e))
        {
            // The reader has said so.
            return null;
        }
    }

    public async ValueTask<Assignment?> VariantAsync(OnboardingIdentity identity, string experimentId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(experimentId);
        if ((Wrong(identity) ?? (Catalog.Experiments.ContainsKey(experimentId) ? null : ExperimentEntries.Unknown(Catalog, experimentId))) is { } wrong)
        {
            check.Mistake(wrong);
            return null;
        }

        try
        {
            return await variants.OfAsync(identity, experimentId, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (GroupCommit.IsForTheMoment(e))
        {
            // The reader has said so.
            return null;
        }
    }

    public ValueTask<TrackResult> ForceVariantAsync(string userId, string experimentId, string? variant, CancellationToken cancellationToken) =>
        ForceAsync([userId], null, experimentId, variant, cancellationToken);

    public ValueTask<TrackResult> ForceAccountVariantAsync(string accountId, string experimentId, string? variant, CancellationToken cancellationToken) =>
        ForceAsync([], accountId, experimentId, variant, cancellationToken);

    public ValueTask<TrackResult> IdentifyAsync(string userId, object? attributes, IdentifyOptions? options, CancellationToken cancellationToken)
    {
        if (Wrong(options) is { } wrong)
        {
            return new(check.Mistake(wrong));
        }

        if (options?.Account is not null && VisitorIds.IsReserved(userId))
        {
            return new(check.Mistake("An anonymous visitor has no account: nobody knows whether they belong to it."));
        }

        var values = check.Attributes(attributes, Catalog.UserAttributes, "user");
        if (options?.Account is { } account)
        {
            values = values.SetItem(EntryNames.CurrentAccount, PropertyValue.From(account));
        }

        return WriteAsync(Ours(EntryNames.Identified, [userId], null, WithStart(values, options)), cancellationToken);
    }

    public ValueTask<TrackResult> IdentifyAccountAsync(string accountId, object? attributes, IdentifyOptions? options, CancellationToken cancellationToken) =>
        Wrong(options) is { } wrong ? new(check.Mistake(wrong)) : WriteAsync(
            Ours(EntryNames.Identified, [], accountId, WithStart(check.Attributes(attributes, Catalog.AccountAttributes, "account"), options)),
            cancellationToken);

    public ValueTask<TrackResult> LeaveAccountAsync(string userId, string accountId, CancellationToken cancellationToken) => WriteAsync(
        Ours(EntryNames.AccountLeft, [userId], accountId, Properties((EntryNames.Whose, PropertyValue.From(Vocabulary.Scopes.For(Scope.Account))))), cancellationToken);

    public ValueTask<TrackResult> JoinAccountAsync(string userId, string accountId, CancellationToken cancellationToken) =>
        WriteAsync(Ours(EntryNames.AccountJoined, [userId], accountId, Properties()), cancellationToken);

    public ILaunchPlans Plans => new LaunchPlans(tenant, writer, catalogs, check, clock, LoadAsync);

    public ValueTask<Journey?> GetAsync(string userId, CancellationToken cancellationToken) =>
        LoadAsync(SubjectKey.User(userId, tenant), cancellationToken);

    public ValueTask<Journey?> GetAccountAsync(string accountId, CancellationToken cancellationToken) =>
        LoadAsync(SubjectKey.Account(accountId, tenant), cancellationToken);

    public ValueTask<TrackResult> StartAsync(string userId, string flowId, CancellationToken cancellationToken)
    {
        if (flowId is null || !Catalog.Flows.ContainsKey(flowId))
        {
            return new(check.Mistake(catalogs.Missing ?? $"There is no flow '{flowId}'.{Nearest.Hint(flowId ?? "", Catalog.Flows.Keys)}"));
        }

        var pending = Ours(EntryNames.FlowStarted, [userId], null, Properties((EntryNames.Flow, PropertyValue.From(flowId))), takesCurrentAccount: true);
        return WriteAsync(pending, cancellationToken);
    }

    public ValueTask<TrackResult> ReportProgressAsync(
        string userId, string taskId, long done, long total, ProgressOptions? options, CancellationToken cancellationToken) =>
        TaskEntries.Find(Catalog, taskId, options?.Checklist, done, total, out var checklist) is { } wrong
            ? new(check.Mistake(wrong))
            : ReportAsync(checklist!, [userId], checklist!.Scope == Scope.Account ? options?.Account : null, taskId, done, total, cancellationToken);

    public ValueTask<TrackResult> ReportAccountProgressAsync(
        string accountId, string taskId, long done, long total, ProgressOptions? options, CancellationToken cancellationToken)
    {
        var wrong = TaskEntries.Find(Catalog, taskId, options?.Checklist, done, total, out var checklist);
        wrong ??= checklist!.Scope == Scope.User ? $"The tasks of '{checklist.Id}' are each user's own: report their progress with ReportProgressAsync." : null;
        return wrong is not null ? new(check.Mistake(wrong)) : ReportAsync(checklist!, [], accountId, taskId, done, total, cancellationToken);
    }

    public async ValueTask<Explanation?> ExplainAsync(string userId, string flowId, ExplainOptions? options, CancellationToken cancellationToken)
    {
        if (((CallCheck.Id(userId) ?? (options?.Account is { } account ? CallCheck.Id(account) : null))) is { } wrong)
        {
            check.Mistake(wrong);
            return null;
        }

        // One that only an earlier catalog had may be asked for too.
        if (options?.At is null && !Catalog.Flows.ContainsKey(flowId))
        {
            check.Mistake($"There is no flow '{flowId}'.{Nearest.Hint(flowId, Catalog.Flows.Keys)}");
            return null;
        }

        try
        {
            return await explainer.ExplainAsync(new(userId, options?.Account) { Tenant = tenant }, flowId, options ?? new(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (GroupCommit.IsForTheMoment(e))
        {
            Log.StoreDown(log, writer.Waiting, e.Message);
            return null;
        }
    }

    public Task<SimulationReport> SimulateAsync(DefinitionSet candidate, SimulationOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var result = Catalog.Create(candidate);
        return result.IsValid
            ? Simulation.RunAsync(store, Catalog, result.Catalog, (options ?? new()) with { Tenant = tenant }, cancellationToken)
            : throw new OnboardingException($"The candidate has errors:\n{string.Join('\n', result.Diagnostics.Where(d => d.Severity == Severity.Error))}");
    }

    public ValueTask<TrackResult> ResetAsync(string userId, CancellationToken cancellationToken) =>
        WriteAsync(Ours(EntryNames.Reset, [userId], null, Properties()), cancellationToken);

    public ValueTask<TrackResult> ResetAccountAsync(string accountId, CancellationToken cancellationToken) =>
        WriteAsync(Ours(EntryNames.Reset, [], accountId, Properties()), cancellationToken);

    public ValueTask ForgetAsync(string userId, CancellationToken cancellationToken) => CallCheck.Id(userId) is { } wrong
        ? throw new ArgumentException(wrong, nameof(userId))
        : ForgetAsync(SubjectKey.User(userId, tenant), cancellationToken);

    public async ValueTask<OnboardingIdentity?> CurrentAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            return (await users.OfAsync(context, mayBegin: true, cancellationToken).ConfigureAwait(false))?.Identity;
        }
        catch (Exception e) when (GroupCommit.IsForTheMoment(e))
        {
            // Who has signed in is known without the store; whether a visitor still is one, is not.
            return users.SignedIn(context);
        }
    }

    public ValueTask<TrackResult> MergeAsync(string fromUserId, string intoUserId, CancellationToken cancellationToken)
    {
        var wrong = CallCheck.Id(fromUserId) ?? CallCheck.Id(intoUserId) ?? CallCheck.Id(tenant)
            ?? (fromUserId == intoUserId ? $"'{fromUserId}' cannot be merged into itself." : null)
            ?? (VisitorIds.IsReserved(intoUserId) ? "Nobody is merged into an anonymous visitor: name the user that they are." : null);
        return wrong is not null ? new(check.Mistake(wrong)) : merging.MergeAsync(fromUserId, intoUserId, tenant, isKept: true, cancellationToken);
    }

    private async ValueTask ForgetAsync(SubjectKey subject, CancellationToken cancellationToken)
    {
        if ((await reader.LoadAsync(subject, cancellationToken).ConfigureAwait(false)).MergedInto is { } into)
        {
            // A host that cleans up after a merge must not lose who goes on.
            Log.NotForgotten(log, subject, into);
            return;
        }

        reports.Forget(subject);
        await forgetting.RunAsync(subject, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask<TrackResult> TrackAsync(
        ImmutableArray<string> users, string? account, string eventName, object? properties, TrackOptions? options, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (CallCheck.Event(Catalog, eventName) is { } unknown)
        {
            return new(check.Mistake(catalogs.Missing ?? unknown));
        }

        if (CallCheck.Options(users, options, now) is { } wrong)
        {
            return new(check.Mistake(wrong));
        }

        var pending = new PendingEntry(new()
        {
            Tenant = tenant,
            Id = options?.EventId ?? Batch.NewId(),
            Name = eventName,
            Users = users,
            Account = account,
            OccurredAt = now,
            RecordedAt = now,
            Properties = check.Properties(Catalog.Events[eventName], properties),
        })
        {
            MayRepeat = options?.EventId is not null,
            OccurredAt = options?.OccurredAt,
            TakesCurrentAccount = account is null && !users.IsEmpty,
        };
        return WriteAsync(pending, cancellationToken);
    }

    private ValueTask<TrackResult> ReportAsync(
        ChecklistDefinition checklist, ImmutableArray<string> users, string? account, string task, long done, long total, CancellationToken cancellationToken)
    {
        var properties = TaskEntries.Properties(Catalog, checklist.Id, task)
            .SetItem(EntryNames.Done, PropertyValue.From((double)Math.Min(done, total))).SetItem(EntryNames.Total, PropertyValue.From((double)total));
        var takesCurrentAccount = checklist.Scope == Scope.Account && account is null && !users.IsEmpty;
        var pending = Ours(EntryNames.TaskProgress, users, account, properties, takesCurrentAccount);
        if (CallCheck.Subjects(pending.Entry) is { } wrong)
        {
            return new(check.Mistake(wrong));
        }

        if (total == 0)
        {
            // An empty import is no mistake of the caller's, and a total that is not known yet looks the same.
            return new(new TrackResult(TrackStatus.Rejected, "", Reason: $"0 of 0 says nothing of '{task}'. Where there was nothing to do, track what completes the task."));
        }

        return reports.WriteAsync(account is null ? SubjectKey.User(users[0], tenant) : SubjectKey.Account(account, tenant), pending, cancellationToken);
    }

    private ValueTask<TrackResult> ForceAsync(
        ImmutableArray<string> users, string? account, string experiment, string? variant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        return ExperimentEntries.Mistake(Catalog, experiment, variant, account is null ? Scope.User : Scope.Account) is { } wrong
            ? new(check.Mistake(wrong))
            : WriteAsync(Ours(EntryNames.ExperimentForced, users, account, ExperimentEntries.Properties(experiment, variant)), cancellationToken);
    }

    private PendingEntry Ours(
        string name, ImmutableArray<string> users, string? account, ImmutableSortedDictionary<string, PropertyValue> properties, bool takesCurrentAccount = false)
    {
        var now = clock.GetUtcNow();
        return new(new()
        {
            Tenant = tenant,
            Id = Batch.NewId(),
            Name = name,
            Users = users,
            Account = account,
            OccurredAt = now,
            RecordedAt = now,
            Properties = properties,
        })
        { TakesCurrentAccount = takesCurrentAccount };
    }

    private ValueTask<TrackResult> WriteAsync(PendingEntry pending, CancellationToken cancellationToken) =>
        CallCheck.Subjects(pending.Entry) is { } wrong ? new(check.Mistake(wrong)) : writer.WriteAsync(pending, cancellationToken);

    private async ValueTask<Journey?> LoadAsync(SubjectKey subject, CancellationToken cancellationToken)
    {
        if ((CallCheck.Id(subject.Id) ?? CallCheck.Id(subject.Tenant)) is { } wrong)
        {
            check.Mistake(wrong);
            return null;
        }

        try
        {
            var journey = (await store.LoadAsync([subject], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(subject);
            while (journey?.MergedInto is { } into)
            {
                subject = SubjectKey.User(into, tenant);
                journey = (await store.LoadAsync([subject], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(subject);
            }

            return journey;
        }
        catch (Exception e) when (GroupCommit.IsForTheMoment(e))
        {
            Log.StoreDown(log, writer.Waiting, e.Message);
            return null;
        }
    }

    private static string? Wrong(OnboardingIdentity identity) =>
        CallCheck.Id(identity.UserId) ?? (identity.AccountId is { } id ? CallCheck.Id(id) : null) ?? CallCheck.Id(identity.Tenant);

    private string? Wrong(IdentifyOptions? options) =>
        (options?.Account is { } account ? CallCheck.Id(account) : null) ?? CallCheck.Moment(options?.StartedAt, clock.GetUtcNow());

    private static ImmutableSortedDictionary<string, PropertyValue> WithStart(
        ImmutableSortedDictionary<string, PropertyValue> values, IdentifyOptions? options) =>
        options?.StartedAt is { } start ? values.SetItem(EntryNames.StartedAt, PropertyValue.From(start)) : values;

    private static ImmutableSortedDictionary<string, PropertyValue> Properties(params (string Name, PropertyValue Value)[] values) =>
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
}
