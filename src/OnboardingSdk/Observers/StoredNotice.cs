using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnboardingSdk;

/// <summary>What the outbox keeps of a notice; the rest is in the entry.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">The milestone, checklist, flow or event.</param>
/// <param name="At">When it happened.</param>
/// <param name="Origin">Where it comes from.</param>
internal sealed record StoredNotice(NoticeKinds Kind, string Name, DateTimeOffset At, NoticeOrigin Origin)
{
    /// <summary>What tells the notices of one entry apart. The entry's own id stays out: it may name a user, who may be forgotten.</summary>
    public string Id { get; init; } = "";

    /// <summary>The task of a checklist.</summary>
    public string? Task { get; init; }

    /// <summary>The question of a survey; the answer is the entry's.</summary>
    public string? Question { get; init; }

    public bool IsActivation { get; init; }

    /// <summary>The day on which a task was due.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The variant of an experiment.</summary>
    public string? Variant { get; init; }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, StoredNoticeJson.Default.StoredNotice);

    /// <exception cref="JsonException">A newer version wrote it: that one will read it.</exception>
    public static Notice Read(OutboxItem item)
    {
        var stored = JsonSerializer.Deserialize(item.Content.Span, StoredNoticeJson.Default.StoredNotice) ?? throw new JsonException("A notice is empty.");
        var (entry, subject) = (item.Entry, item.Subject);
        return stored.Kind switch
        {
            NoticeKinds.Milestone => Filled(new MilestoneNotice
            {
                Milestone = stored.Name, IsActivation = stored.IsActivation, Id = $"{entry.Id}/{stored.Id}", EntryId = entry.Id, Tenant = entry.Tenant, Users = entry.Users, At = stored.At,
                RecordedAt = entry.RecordedAt, Origin = stored.Origin, CatalogHash = entry.Catalog,
            }),
            NoticeKinds.Task => Filled(new TaskNotice
            {
                Checklist = stored.Name, Task = stored.Task ?? "", Id = $"{entry.Id}/{stored.Id}", EntryId = entry.Id, Tenant = entry.Tenant, Users = entry.Users, At = stored.At,
                RecordedAt = entry.RecordedAt, Origin = stored.Origin, CatalogHash = entry.Catalog,
            }),
            // The name stands in the entry only, from which it goes where somebody is forgotten.
            NoticeKinds.Merged => Filled(new MergeNotice
            {
                MergedUserId = entry.Users is [_, var from] ? from : "", Id = $"{entry.Id}/{stored.Id}", EntryId = entry.Id, Tenant = entry.Tenant, Users = entry.Users, At = stored.At,
                RecordedAt = entry.RecordedAt, Origin = stored.Origin, CatalogHash = entry.Catalog,
            }),
            NoticeKinds.Overdue => Filled(new TaskOverdueNotice
            {
                Plan = stored.Name, Task = stored.Task ?? "", Due = stored.Due ?? default, OwnerId = entry.Users is [var owner, ..] ? owner : null,
                Id = $"{entry.Id}/{stored.Id}", EntryId = entry.Id, Tenant = entry.Tenant, Users = entry.Users, At = stored.At,
                RecordedAt = entry.RecordedAt, Origin = stored.Origin, CatalogHash = entry.Catalog,
            }),
            NoticeKinds.Experiment => Filled(new ExperimentNotice
            {
                Experiment = stored.Name, Variant = stored.Variant ?? "", Id = $"{entry.Id}/{stored.Id}", EntryId = entry.Id, Tenant = entry.Tenant, Users = entry.Users, At = stored.At,
                RecordedAt = entry.RecordedAt, Origin = stored.Origin, CatalogHash = entry.Catalog,
            }),
            NoticeKinds.Event => Filled(new EventNotice
            {
                Event = stored.Name, Properties = entry.Properties, Id = $"{entry.Id}/{stored.Id}", EntryId = entry.Id, Tenant = entry.Tenant, Users = entry.Users, At = stored.At,
                RecordedAt = entry.RecordedAt, Origin = stored.Origin, CatalogHash = entry.Catalog,
            }),
            NoticeKinds.Survey => Filled(new SurveyNotice
            {
                Survey = stored.Name, Question = stored.Question ?? "", Value = entry.Properties.GetValueOrDefault(EntryNames.Value),
                Other = entry.Properties.GetValueOrDefault(EntryNames.Other).Text, Id = $"{entry.Id}/{stored.Id}", EntryId = entry.Id, Tenant = entry.Tenant, Users = entry.Users,
                At = stored.At, RecordedAt = entry.RecordedAt, Origin = stored.Origin, CatalogHash = entry.Catalog,
            }),
            _ => Filled(new FlowNotice
            {
                Flow = stored.Name, Id = $"{entry.Id}/{stored.Id}", EntryId = entry.Id, Tenant = entry.Tenant, Users = entry.Users, At = stored.At,
                RecordedAt = entry.RecordedAt, Origin = stored.Origin, CatalogHash = entry.Catalog,
            }),
        };

        Notice Filled(Notice notice) => notice with
        {
            UserId = subject.Kind == SubjectKind.User ? subject.Id : null,
            AccountId = subject.Kind == SubjectKind.Account ? subject.Id : entry.Account,
        };
    }

    /// <summary>Calls the method that it is for.</summary>
    public static ValueTask TellAsync(IOnboardingObserver observer, OutboxItem item, CancellationToken cancellationToken)
    {
        var kind = JsonSerializer.Deserialize(item.Content.Span, StoredNoticeJson.Default.StoredNotice)?.Kind ?? NoticeKinds.None;
        return (kind, Read(item)) switch
        {
            (NoticeKinds.Milestone, MilestoneNotice notice) => observer.MilestoneReachedAsync(notice, cancellationToken),
            (NoticeKinds.Task, TaskNotice notice) => observer.TaskCompletedAsync(notice, cancellationToken),
            (NoticeKinds.Survey, SurveyNotice notice) => observer.SurveyAnsweredAsync(notice, cancellationToken),
            (NoticeKinds.Overdue, TaskOverdueNotice notice) => observer.TaskOverdueAsync(notice, cancellationToken),
            (NoticeKinds.Experiment, ExperimentNotice notice) => observer.ExperimentExposedAsync(notice, cancellationToken),
            (NoticeKinds.Event, EventNotice notice) => observer.EventRecordedAsync(notice, cancellationToken),
            (NoticeKinds.Merged, MergeNotice notice) => observer.UserMergedAsync(notice, cancellationToken),
            (NoticeKinds.FlowStarted, FlowNotice notice) => observer.FlowStartedAsync(notice, cancellationToken),
            (NoticeKinds.FlowCompleted, FlowNotice notice) => observer.FlowCompletedAsync(notice, cancellationToken),
            (NoticeKinds.FlowDismissed, FlowNotice notice) => observer.FlowDismissedAsync(notice, cancellationToken),
            _ => throw new JsonException($"There is no kind of notice {kind} in this version of OnboardingSdk."),
        };
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredNotice))]
internal sealed partial class StoredNoticeJson : JsonSerializerContext;
