using System.Collections.Immutable;

namespace OnboardingSdk;

/// <summary>One round of the writer: entries applied in memory, ready to be committed together.</summary>
internal sealed class Batch(
    Catalog catalog, DateTimeOffset now, JourneyLoader loader, ObserverQueues observers, bool readsAnew, CancellationToken cancellationToken)
{
    /// <summary>An entry that waited less than this happened when it was recorded, as far as anybody can tell.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    /// <summary>Why an anonymous visitor's command is refused whose id is a user's by now.</summary>
    public const string SignedInMeanwhile = "Somebody has signed in with this visitor's cookie.";

    private readonly Dictionary<SubjectKey, Journey> journeys = [];
    private readonly Dictionary<SubjectKey, long> versions = [];
    private readonly HashSet<SubjectKey> fresh = [];
    private readonly Dictionary<SubjectKey, (List<Change> Changes, bool Stale)> changed = [];
    private readonly List<CommitEntry> entries = [];
    private readonly List<(PendingEntry Pending, TrackResult Result)> recorded = [];
    private readonly List<CommitNotice> notices = [];
    private readonly HashSet<SubjectKey> wanted = [];
    private bool hasAliases;

    public bool IsEmpty => entries.Count == 0;

    public int Count => entries.Count;

    public IReadOnlyList<(PendingEntry Pending, TrackResult Result)> Recorded => recorded;

    public IReadOnlyList<CommitNotice> Notices => notices;

    public IEnumerable<SubjectKey> Changed => changed.Keys;

    public void Add(Journey journey, bool fresh)
    {
        journeys[journey.Subject] = journey;
        versions[journey.Subject] = journey.Version;
        if (fresh)
        {
            this.fresh.Add(journey.Subject);
        }

        if (journey.MergedInto is { } into)
        {
            hasAliases = true;
            wanted.Add(SubjectKey.User(into, journey.Subject.Tenant));
        }
    }

    /// <summary>Those whom somebody in this round was merged into, and who are not here yet.</summary>
    public List<SubjectKey> Wanted()
    {
        wanted.RemoveWhere(Has);
        return [.. wanted];
    }

    public bool Has(SubjectKey subject) => journeys.ContainsKey(subject);

    /// <summary>Whether these journeys were read from the store for this round, and not from memory.</summary>
    public bool IsFresh(IEnumerable<SubjectKey> subjects) => fresh.IsSupersetOf(subjects);

    /// <summary>Who a user is now: one who was merged into another is that one.</summary>
    public SubjectKey NowOf(string user, string tenant)
    {
        var subject = SubjectKey.User(user, tenant);
        while (hasAliases && journeys.TryGetValue(subject, out var journey) && journey.MergedInto is { } into)
        {
            subject = SubjectKey.User(into, tenant);
        }

        return subject;
    }

    /// <summary>The account that an entry is about, as the user's journey knows it if the entry does not.</summary>
    public SubjectKey? AccountOf(PendingEntry pending)
    {
        var entry = pending.Entry;
        var account = pending.TakesCurrentAccount && entry.Users is [var user, ..] ? journeys[NowOf(user, entry.Tenant)].Account : entry.Account;
        if (pending.IsCommand && account is not null && journeys.TryGetValue(NowOf(entry.Users[0], entry.Tenant), out var by) && by.HasLeft(account))
        {
            // A cookie may be older than the host's word that the user has left.
            account = null;
        }

        return account is null ? null : SubjectKey.Account(account, entry.Tenant);
    }

    /// <summary>Every journey that an entry depends on.</summary>
    public List<SubjectKey> SubjectsOf(PendingEntry pending)
    {
        List<SubjectKey> subjects = [.. pending.Entry.Users.Select(u => pending.KeepsNames ? SubjectKey.User(u, pending.Entry.Tenant) : NowOf(u, pending.Entry.Tenant))];
        if (pending.IsMerge)
        {
            // The alias itself, too, as far as it is one already.
            subjects.Add(SubjectKey.User(pending.Entry.Users[1], pending.Entry.Tenant));
        }

        if (AccountOf(pending) is { } account)
        {
            subjects.Add(account);
        }

        return subjects;
    }

    /// <summary>Applies an entry to the journeys that take it in. Returns why it was refused, or null.</summary>
    public async ValueTask<string?> ApplyAsync(PendingEntry pending)
    {
        if (pending.IsMerge)
        {
            return await MergeAsync(pending).ConfigureAwait(false);
        }

        if (pending.IsVisitorsOnly && NowOf(pending.Entry.Users[0], pending.Entry.Tenant).Id != pending.Entry.Users[0])
        {
            return SignedInMeanwhile;
        }

        var account = AccountOf(pending);
        if (account is { } other && !Has(other))
        {
            // An entry before this one, in the same batch, has made another account the current one.
            await loader.LoadAsync(this, [other], readsAnew, cancellationToken).ConfigureAwait(false);
        }

        var entry = Stamp(pending, account);
        var subjects = entry.Subjects().ToList();
        foreach (var subject in subjects)
        {
            await SettleAsync(subject).ConfigureAwait(false);
        }

        if (pending is { IsCommand: true, OnAccount: { } shown } && IsAboutAccount(entry) && (account is null || OpaqueId.Of(account.Value) != shown))
        {
            return "The page showed the list of another account.";
        }

        if (pending.IsCommand
            && CommandGuard.Refusal(journeys[SubjectKey.User(entry.Users[0], entry.Tenant)], account is { } of ? journeys[of] : null, entry, catalog, pending.WasVisitors) is { } refusal)
        {
            return refusal;
        }

        return pending.SettlesOnly || ExperimentMoves.IsKnown(journeys[subjects[0]], entry) || ChangesNothing(entry, journeys[subjects[0]])
            ? Unchanged(pending, subjects[0])
            : Apply(pending, entry, subjects);
    }

    public Commit ToCommit() => new(entries, [.. changed.Keys.Order().Select(s => new CommitJourney(journeys[s], versions[s]))]) { Notices = notices };

    public IReadOnlyList<JourneyChange> Changes() =>
        [.. changed.Select(c => new JourneyChange(journeys[c.Key], versions[c.Key], c.Value.Changes, c.Value.Stale, catalog))];

    internal static string NewId() => Guid.CreateVersion7().ToString("N");

    private string? Apply(PendingEntry pending, Entry entry, List<SubjectKey> subjects)
    {
        var applied = new List<Applied>(subjects.Count);
        foreach (var subject in subjects)
        {
            var one = journeys[subject].Apply(entry, catalog);
            if (one.Refusal is not null)
            {
                return one.Refusal;
            }

            applied.Add(one);
        }

        Take(entry, applied, pending.Tells);
        recorded.Add((pending, new(TrackStatus.Recorded, entry.Id, applied[0].Journey.Version)));
        return null;
    }

    /// <summary>Both journeys change in one commit, or neither: the one takes the other in, and the other points to it from then on.</summary>
    private async ValueTask<string?> MergeAsync(PendingEntry pending)
    {
        var tenant = pending.Entry.Tenant;
        var (from, into) = (SubjectKey.User(pending.Entry.Users[1], tenant), NowOf(pending.Entry.Users[0], tenant));
        if (journeys[from].MergedInto is not null)
        {
            return NowOf(from.Id, tenant) == into ? Unchanged(pending, from, TrackStatus.Repeated) : $"'{from.Id}' was merged into '{NowOf(from.Id, tenant).Id}' before.";
        }

        if (from == into)
        {
            return $"'{pending.Entry.Users[0]}' was merged into '{from.Id}': the other way round is a circle.";
        }

        await SettleAsync(into).ConfigureAwait(false);
        var entry = Stamp(pending, null) with { Users = [into.Id, from.Id] };
        var isEmpty = journeys[from].Version == 0;
        var (log, their) = isEmpty ? (new JourneyLog(), new JourneyLog()) : (await LogOfAsync(into).ConfigureAwait(false), await LogOfAsync(from).ConfigureAwait(false));
        var (journey, before) = journeys[into].Merge(journeys[from], log, their, entry, catalog);
        observers.Add(notices, before, journey, entry, catalog, NoticeOrigin.Merge);

        var reached = journey.Milestones.Where(m => !before.Milestones.ContainsKey(m.Key)).OrderBy(m => m.Value.At)
            .Select(m => new MilestoneReached(m.Key, m.Value.At, catalog.Milestones.GetValueOrDefault(m.Key)?.Activation == true));
        Take(entry, [new(journey, [.. reached], Stale: true), new(journeys[from].MergedBy(entry), [], Stale: true)], tells: null);
        hasAliases = true;
        recorded.Add((pending, new(TrackStatus.Recorded, entry.Id, journey.Version)));
        return null;
    }

    /// <summary>What is stored of a journey, and what this round adds to it.</summary>
    private ValueTask<JourneyLog> LogOfAsync(SubjectKey subject) => loader.ReadLogAsync(
        subject, of => entries.Where(e => e.Subjects.Any(s => s.Subject == of)).Select(e => e.Entry), cancellationToken);

    /// <summary>That nothing is to be written is only known where the journey is fresh: another process may have changed it.</summary>
    private string? Unchanged(PendingEntry pending, SubjectKey subject, TrackStatus status = TrackStatus.Recorded)
    {
        if (!fresh.Contains(subject) && !changed.ContainsKey(subject))
        {
            return "It changes nothing, as far as the journey in memory knows.";
        }

        recorded.Add((pending, new(status, pending.Entry.Id, journeys[subject].Version)));
        return null;
    }

    /// <summary>A journey that was kept with another catalog's facts is folded again, once, and that is an entry too; and so is what changed definitions mean for it.</summary>
    private async ValueTask SettleAsync(SubjectKey subject)
    {
        var journey = journeys[subject];
        if (journey.Version == 0 || journey.MergedInto is not null)
        {
            return;
        }

        if (journey.Fingerprint != catalog.Fingerprint)
        {
            var change = Own(EntryNames.CatalogChanged, subject);
            var log = await LogOfAsync(subject).ConfigureAwait(false);
            journey = journey.Refold(log, change, catalog);
            Take(change, [new(journey, [], Stale: true)], NoticeOrigin.NewCatalog);
        }

        if (catalog.Changeable.Count > 0 && DefinitionChanges.Due(journey, catalog).Select(flow => flow.Id).ToList() is { Count: > 0 } flows)
        {
            var change = Own(EntryNames.FlowsChanged, subject);
            change = change with { Properties = change.Properties.SetItem(EntryNames.Flows, PropertyValue.From(flows)) };
            Take(change, [journeys[subject].Apply(change, catalog)], NoticeOrigin.NewCatalog);
        }
    }

    private Entry Own(string name, SubjectKey subject) => new()
    {
        Tenant = subject.Tenant,
        Id = NewId(),
        Name = name,
        Users = subject.Kind == SubjectKind.User ? [subject.Id] : [],
        Account = subject.Kind == SubjectKind.Account ? subject.Id : null,
        OccurredAt = now,
        RecordedAt = now,
        Catalog = catalog.Hash,
    };

    private void Take(Entry entry, List<Applied> applied, NoticeOrigin? tells)
    {
        entries.Add(new(entry, [.. applied.Select(a => new SubjectVersion(a.Journey.Subject, a.Journey.Version))]));
        foreach (var (journey, changes, stale, _) in applied)
        {
            var subject = journey.Subject;
            if (tells is { } origin)
            {
                observers.Add(notices, journeys[subject], journey, entry, catalog, origin);
            }

            DueQueues.Add(notices, journeys[subject], journey, entry, catalog);

            journeys[subject] = journey.Epoch.Length > 0 ? journey : journey with { Epoch = Guid.NewGuid().ToString("N")[..8] };
            var (all, anyStale) = changed.GetValueOrDefault(subject, ([], false));
            all.AddRange(changes);
            changed[subject] = (all, anyStale || stale);
        }
    }

    /// <summary>An entry that had to wait for the store happened when it was tracked, not when the store came back.</summary>
    private Entry Stamp(PendingEntry pending, SubjectKey? account)
    {
        var entry = pending.Entry;
        var occurred = pending.OccurredAt ?? (now - entry.OccurredAt > Wait ? entry.OccurredAt : now);
        return entry with
        {
            Account = account?.Id,
            Users = hasAliases && !pending.KeepsNames ? [.. entry.Users.Select(u => NowOf(u, entry.Tenant).Id).Distinct(StringComparer.Ordinal)] : entry.Users,
            RecordedAt = now,
            OccurredAt = occurred < now ? occurred.ToUniversalTime() : now,
            Catalog = catalog.Hash,
            Properties = IsAboutDraft(entry) ? entry.Properties.SetItem(EntryNames.Draft, PropertyValue.From(true)) : entry.Properties,
        };
    }

    /// <summary>It is marked in the log, so that no later fold takes it for more.</summary>
    private bool IsAboutDraft(Entry entry) => entry.Name.StartsWith('$') && entry.Properties.GetValueOrDefault(EntryNames.Flow).Text is { } flow
        && catalog.Flows.TryGetValue(flow, out var definition) && definition.Draft is not null;

    private bool IsAboutAccount(Entry entry) => entry.Properties.GetValueOrDefault(EntryNames.Flow).Text is { } flow
        && catalog.Flows.GetValueOrDefault(flow) is ChecklistDefinition { Scope: Scope.Account };

    private static bool ChangesNothing(Entry entry, Journey journey) => journey.Version > 0 && entry.Name switch
    {
        EntryNames.Identified => IsKnown(entry, journey),
        EntryNames.AccountJoined => journey.Account is not null && !journey.HasLeft(entry.Account!),
        _ => false,
    };

    private static bool IsKnown(Entry entry, Journey journey) => entry.Properties.All(p => p.Key switch
    {
        EntryNames.StartedAt => journey.StartedAtKnown && journey.StartedAt == p.Value.Date,
        EntryNames.CurrentAccount => journey.Account == p.Value.Text && !(p.Value.Text is { } account && journey.HasLeft(account)),
        _ => journey.Attributes.GetValueOrDefault(p.Key) == p.Value,
    });
}
