namespace OnboardingSdk.Core.Tests;

/// <summary>A journey told entry by entry. Its clock moves only when the test says so; its log can be replayed.</summary>
internal sealed class Story
{
    public static readonly DateTimeOffset Dawn = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, Catalog> catalogs = new(StringComparer.Ordinal);
    private readonly List<Entry> log = [];
    private readonly Dictionary<SubjectKey, IReadOnlyList<Entry>> merged = [];

    public Story(Catalog catalog, Scope scope = Scope.User)
        : this(catalog, scope == Scope.User ? SubjectKey.User("ann") : SubjectKey.Account("acme"))
    {
    }

    public Story(Catalog catalog, SubjectKey subject)
    {
        Catalog = catalog;
        catalogs[catalog.Hash] = catalog;
        Journey = Journey.Empty(subject);
    }

    public Story(params string[] definitions) : this(Catalogs.Of(definitions)) { }

    public static Story OfAccount(params string[] definitions) => new(Catalogs.Of(definitions), Scope.Account);

    public Catalog Catalog { get; private set; }

    public Journey Journey { get; private set; }

    /// <summary>The account that commands and decisions are about.</summary>
    public Journey? Account { get; set; }

    public DateTimeOffset Now { get; private set; } = Dawn;

    public IReadOnlyList<Entry> Log => log;

    public FlowState Flow(string key) => Journey.Flow(key);

    public Story Wait(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public Story WaitDays(double days) => Wait(TimeSpan.FromDays(days));

    public Applied Track(string name, DateTimeOffset? occurredAt = null, params (string Name, PropertyValue Value)[] properties) =>
        Apply(New(name, properties) with { OccurredAt = occurredAt ?? Now });

    public Story Tracked(params string[] names)
    {
        foreach (var name in names)
        {
            Track(name).Refusal.ShouldBeNull();
        }

        return this;
    }

    public Applied Identify(params (string Name, PropertyValue Value)[] attributes) => Apply(New(EntryNames.Identified, attributes));

    public Applied Reset() => Apply(New(EntryNames.Reset));

    /// <summary>A command as the widget sends it: about a tour with the run that it sees.</summary>
    public Applied Command(string type, string flow, string? step = null, int? run = null, string? reason = null) =>
        Apply(NewCommand(type, flow, step, run, reason));

    /// <summary>A task that the user ticks or unticks.</summary>
    public Applied Hand(string type, string flow, string task) => Apply(NewHand(type, flow, task));

    public Entry NewHand(string type, string flow, string task)
    {
        var entry = NewCommand(type, flow);
        var properties = entry.Properties.Add(EntryNames.Task, task);
        return entry with
        {
            Properties = (Catalog.Flows.GetValueOrDefault(flow) as ChecklistDefinition)?.Scope == Scope.Account ? properties.Add(EntryNames.Whose, "account") : properties,
        };
    }

    /// <summary>How far a task has come, as the host reports it.</summary>
    public Applied Report(string flow, string task, double done, double total) => Apply(New(
        EntryNames.TaskProgress, (EntryNames.Flow, flow), (EntryNames.Task, task), (EntryNames.Done, done), (EntryNames.Total, total)));

    /// <summary>A command that must be accepted.</summary>
    public Story Do(string type, string flow, string? step = null, int? run = null, string? reason = null)
    {
        Command(type, flow, step, run, reason).Refusal.ShouldBeNull();
        return this;
    }

    /// <summary>An answer as the widget sends it; without a value it takes the answer back.</summary>
    public Applied Answer(string survey, string question, PropertyValue value = default, string? other = null, int? run = null) =>
        Apply(NewAnswer(survey, question, value, other, run));

    /// <summary>Answers that must be accepted.</summary>
    public Story Answered(string survey, params (string Question, PropertyValue Value)[] answers)
    {
        foreach (var (question, value) in answers)
        {
            Answer(survey, question, value).Refusal.ShouldBeNull();
        }

        return this;
    }

    public Entry NewAnswer(string survey, string question, PropertyValue value, string? other = null, int? run = null)
    {
        var entry = NewCommand("survey.answered", survey, run: run);
        var properties = entry.Properties.Add(EntryNames.Question, question);
        properties = value.Exists ? properties.Add(EntryNames.Value, value) : properties;
        return entry with { Properties = other is null ? properties : properties.Add(EntryNames.Other, other) };
    }

    public Entry NewCommand(string type, string flow, string? step = null, int? run = null, string? reason = null)
    {
        var state = Journey.Flow(flow);
        var seen = Catalog.Flows.GetValueOrDefault(flow)?.Kind is null or FlowKind.Checklist or FlowKind.Tracker or FlowKind.Launcher or FlowKind.ResourceCenter or FlowKind.Announcement || type == "flow.started" ? (int?)null
            : state.Status == FlowStatus.Active ? state.Run : state.Run + 1;
        var entry = New("$" + type, [(EntryNames.Flow, flow)]);
        var properties = entry.Properties;
        properties = step is null ? properties : properties.SetItem(EntryNames.Step, step);
        properties = (run ?? seen) is { } number ? properties.SetItem(EntryNames.Run, (double)number) : properties;
        properties = reason is null ? properties : properties.SetItem(EntryNames.Reason, reason);
        return entry with { Source = EventSource.Client, Properties = properties, Account = Account?.Subject.Id };
    }

    public Entry New(string name, params (string Name, PropertyValue Value)[] properties) => new()
    {
        Id = Journey.Subject.Id == "ann" ? $"e{log.Count}" : $"{Journey.Subject.Id}/e{log.Count}",
        Name = name,
        Users = Journey.Subject.Kind == SubjectKind.User ? [Journey.Subject.Id] : [],
        Account = Journey.Subject.Kind == SubjectKind.User ? null : Journey.Subject.Id,
        OccurredAt = Now,
        RecordedAt = Now,
        Catalog = Catalog.Hash,
        Properties = properties.Aggregate(PropertyMap.Empty, (map, p) => map.SetItem(p.Name, p.Value)),
    };

    public Applied Apply(Entry entry)
    {
        var applied = Journey.Apply(entry, Catalog);
        if (applied.Refusal is null)
        {
            log.Add(entry);
            Journey = applied.Journey;
        }

        return applied;
    }

    /// <summary>Another catalog comes into force, with the earlier versions that it keeps; the writer folds the journey again, and does what changed definitions ask for.</summary>
    public Story Change(Catalog catalog) => ChangeTo(EarlierVersions.With(catalog, Catalog));

    /// <summary>The same with a catalog that is taken as it is, as by a rollback or on a server with other definitions.</summary>
    public Story ChangeTo(Catalog catalog)
    {
        Catalog = catalog;
        catalogs[catalog.Hash] = catalog;
        var change = New(EntryNames.CatalogChanged);
        Journey = Journey.Refold(ReadLog(), change, catalog);
        log.Add(change);
        if (DefinitionChanges.Due(Journey, catalog).Select(flow => flow.Id).ToList() is { Count: > 0 } flows)
        {
            Apply(New(EntryNames.FlowsChanged, (EntryNames.Flows, PropertyValue.From(flows)))).Refusal.ShouldBeNull();
        }

        return this;
    }

    /// <summary>A preview link has been opened.</summary>
    public Applied Preview(string flow, TimeSpan? lifetime = null) =>
        Apply(New(EntryNames.FlowPreviewed, (EntryNames.Flow, flow), (EntryNames.Until, PropertyValue.From(Now + (lifetime ?? TimeSpan.FromDays(1)))), (EntryNames.Draft, true)));

    /// <summary>What a user did with a draft.</summary>
    public FlowState Draft(string flow) => Journey.Flow(flow + "@$draft");

    /// <summary>A command about a draft, as the writer marks it.</summary>
    public Story DoDraft(string type, string flow, string? step = null)
    {
        var state = Draft(flow);
        var entry = NewCommand(type, flow, step, type.StartsWith("task", StringComparison.Ordinal) ? null : state.Status == FlowStatus.Active ? state.Run : state.Run + 1);
        Apply(entry with { Properties = entry.Properties.SetItem(EntryNames.Draft, true) }).Refusal.ShouldBeNull();
        return this;
    }

    /// <summary>What a decision about a draft says to a command.</summary>
    public string? Guarded(Entry entry) => CommandGuard.Refusal(Journey, Account, entry, Catalog);

    /// <summary>Whether a replay of the log makes the same bytes.</summary>
    public bool IsReplayedExactly() => JourneyJson.Write(Replay()).AsSpan().SequenceEqual(JourneyJson.Write(Journey));

    /// <summary>What the server records of a decision: the experiments that it depends on, each in the journey that it is for.</summary>
    public IReadOnlyList<Assignment> Meet(string page = "/", TimeSpan? onPage = null)
    {
        var exposures = Decision(page, onPage).Exposures;
        foreach (var exposure in exposures)
        {
            Expose(exposure.Experiment, exposure.Variant!);
        }

        return exposures;
    }

    public Applied? Expose(string experiment, string variant)
    {
        var entry = New(EntryNames.ExperimentExposed, (EntryNames.Experiment, experiment), (EntryNames.Variant, variant));
        if (Catalog.Experiments.GetValueOrDefault(experiment)?.Unit != Scope.Account)
        {
            return Apply(entry);
        }

        Account = Account!.Apply(entry with { Users = [], Account = Account.Subject.Id }, Catalog).Journey;
        return null;
    }

    public Applied Force(string experiment, string? variant) => Apply(New(
        EntryNames.ExperimentForced, [(EntryNames.Experiment, experiment), .. variant is null ? [] : new (string, PropertyValue)[] { (EntryNames.Variant, variant) }]));

    public Story Change(params string[] definitions) => Change(Catalogs.Of(definitions));

    public Journey Replay() => Journey.Replay(Journey.Subject, log, hash => catalogs[hash], subject => merged[subject]);

    /// <summary>Another user's story is merged into this one, as the writer does it. Both are then at the later of their moments.</summary>
    public Story Merge(Story from)
    {
        Now = from.Now > Now ? from.Now : Now;
        from.Now = Now;
        var entry = New(EntryNames.Merged) with { Users = [Journey.Subject.Id, from.Journey.Subject.Id] };
        (Journey, BeforeMerge) = Journey.Merge(from.Journey, ReadLog(), from.ReadLog(), entry, Catalog);
        from.Journey = from.Journey.MergedBy(entry);
        from.log.Add(entry);
        log.Add(entry);
        merged[from.Journey.Subject] = from.log;
        foreach (var (subject, entries) in from.merged)
        {
            merged[subject] = entries;
        }

        return this;
    }

    /// <summary>What both were before they were one: what is more than that only both together have.</summary>
    public Journey? BeforeMerge { get; private set; }

    private JourneyLog ReadLog() => JourneyLog.Of(Journey.Subject, log, subject => merged[subject]);

    public IReadOnlyList<Verdict> Decide(string page = "/") => Decision(page).Verdicts;

    public Decision Decision(string page = "/", TimeSpan? onPage = null) =>
        global::OnboardingSdk.Journeys.Delivery.Decide(Journey, Account, Catalog, PageAddress.Parse(page), Now, onPage);

    /// <summary>The flows that are shown, in order.</summary>
    public string[] Shown(string page = "/") => [.. Decide(page).Where(v => v.Shown).Select(v => v.Flow.Id)];

    public Verdict Verdict(string flow, string page = "/") => Decide(page).Single(v => v.Flow.Id == flow);

    /// <summary>When a milestone was reached, as days after the story began.</summary>
    public double? DayOf(string milestone) => Journey.Milestones.TryGetValue(milestone, out var state) ? (state.At - Dawn).TotalDays : null;

    public string[] Done(string checklist) => [.. Journey.Flow(checklist).Tasks.Keys];
}
