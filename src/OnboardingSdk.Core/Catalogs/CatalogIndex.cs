using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace OnboardingSdk.Definitions;

/// <summary>What the fold needs to know of a catalog, looked up by what has changed.</summary>
internal sealed class CatalogIndex
{
    private readonly FrozenDictionary<EventCondition, string> factKeys;
    private readonly List<RecordedCondition> recorded;

    private CatalogIndex(
        FrozenDictionary<string, FactSpec[]> facts,
        FrozenDictionary<EventCondition, string> factKeys,
        List<RecordedCondition> recorded,
        FrozenDictionary<string, RecordedCondition[]> dependents,
        FrozenDictionary<string, WaitingStep[]> waitingSteps,
        FrozenDictionary<string, ChecklistDefinition[]> planStarts,
        FrozenSet<string> delivery)
    {
        Facts = facts;
        this.factKeys = factKeys;
        this.recorded = recorded;
        Dependents = dependents;
        WaitingSteps = waitingSteps;
        PlanStarts = planStarts;
        Delivery = delivery;
    }

    /// <summary>The facts that an event changes.</summary>
    public FrozenDictionary<string, FactSpec[]> Facts { get; }

    /// <summary>The recorded conditions that mention a thing.</summary>
    public FrozenDictionary<string, RecordedCondition[]> Dependents { get; }

    /// <summary>The steps that wait for a thing.</summary>
    public FrozenDictionary<string, WaitingStep[]> WaitingSteps { get; }

    /// <summary>The launch plans that an event starts.</summary>
    public FrozenDictionary<string, ChecklistDefinition[]> PlanStarts { get; }

    /// <summary>What conditions of delivery mention: a change of it may change what is shown.</summary>
    public FrozenSet<string> Delivery { get; }

    /// <summary>All recorded conditions in the order of evaluation.</summary>
    public IReadOnlyList<RecordedCondition> Recorded => recorded;

    public string FactKey(EventCondition condition) =>
        factKeys.TryGetValue(condition, out var key) ? key : ConditionText.FactKey(condition.Event, condition.Where);

    public static CatalogIndex Build(Catalog catalog)
    {
        var recorded = RecordedOrder.Of(catalog);
        var segments = catalog.Segments;
        var delivery = catalog.Definitions.Flows
            .SelectMany(f => new[] { f.Audience, f.Start.When, f.Hide?.When, f.Draft?.For }.Concat(f.Overrides.Select(o => new SegmentCondition(o.Segment))))
            .SelectMany(c => ConditionLeaves.Of(c, segments))
            .Concat(catalog.Definitions.Earlier.SelectMany(f => f.Overrides).SelectMany(o => ConditionLeaves.Of(new SegmentCondition(o.Segment), segments)))
            .Concat(catalog.Plans.SelectMany(p => p.Roles).SelectMany(r => ConditionLeaves.Of(r.When, segments)))
            .Concat(catalog.Definitions.Flows.OfType<ResourceCenterDefinition>().SelectMany(c => c.Conditions).SelectMany(c => ConditionLeaves.Of(c, segments)))
            .Concat(catalog.Definitions.Experiments.SelectMany(e => ConditionLeaves.Of(e.Audience, segments)))
            .Concat(Drafts(catalog, segments))
            .Concat(catalog.Paths.SelectMany(p => p.Conditions)).ToList();
        var ways = catalog.Definitions.Flows.Concat(catalog.Definitions.Earlier).OfType<TourDefinition>()
            .SelectMany(t => t.Steps.SelectMany(s => s.Advance.Select(way => (Step: new WaitingStep(t, s), Leaves: Waited(way, segments))))).ToList();
        var recordedLeaves = recorded.Select(r => (Recorded: r, Leaves: ConditionLeaves.Of(r.Condition, segments).ToList())).ToList();
        var uses = recordedLeaves.SelectMany(r => r.Leaves).Concat(delivery).OfType<EventCondition>()
            .Concat(ways.SelectMany(w => w.Leaves).OfType<EventCondition>()).ToList();
        var keys = uses.Distinct<EventCondition>(ReferenceEqualityComparer.Instance)
            .ToDictionary(u => u, u => ConditionText.FactKey(u.Event, u.Where), (IEqualityComparer<EventCondition>)ReferenceEqualityComparer.Instance);
        return new(
            FactSpecs(catalog, uses, keys),
            keys.ToFrozenDictionary((IEqualityComparer<EventCondition>)ReferenceEqualityComparer.Instance),
            recorded,
            recordedLeaves
                .SelectMany(r => Keys(r.Leaves, r.Recorded.Milestone?.Within).Concat(Waits(r.Recorded, catalog)).Select(key => (key, r.Recorded)))
                .GroupBy(p => p.key, StringComparer.Ordinal)
                .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Recorded).OrderBy(r => r.Order).ToArray(), StringComparer.Ordinal),
            ways.SelectMany(w => Keys(w.Leaves, null).Select(key => (key, w.Step))).GroupBy(w => w.key, StringComparer.Ordinal)
                .ToFrozenDictionary(g => g.Key, g => g.Select(w => w.Step).ToArray(), StringComparer.Ordinal),
            catalog.Plans.Where(p => p.Template!.Start is not null).GroupBy(p => p.Template!.Start!.Event, StringComparer.Ordinal)
                .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal),
            Keys(delivery, null).Concat(Variables(catalog)).ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>The tasks of drafts are recorded nowhere, but what they count is looked at when they are shown.</summary>
    private static IEnumerable<Condition> Drafts(Catalog catalog, IReadOnlyDictionary<string, SegmentDefinition> segments) =>
        catalog.Definitions.Flows.OfType<ChecklistDefinition>().Where(c => c.Draft is not null).SelectMany(c => c.Tasks).SelectMany(t => ConditionLeaves.Of(t.Complete, segments));

    /// <summary>What texts say of a user or an account: a tab that shows it shows it no longer right.</summary>
    private static IEnumerable<string> Variables(Catalog catalog) => catalog.Editions.All.SelectMany(v => TextSlots.Of(v.Flow)).Select(s => s.Text)
        .Concat(catalog.Translations.Values.SelectMany(t => t.Values).Select(t => t.Text))
        .OfType<string>().SelectMany(text => TextTemplate.Parse(text).Variables).Select(v => v.ChangeKey);

    /// <summary>What a way on that only the server knows asks for.</summary>
    private static List<Condition> Waited(Advance way, IReadOnlyDictionary<string, SegmentDefinition> segments) =>
        way.Event is { } @event ? [@event] : [.. ConditionLeaves.Of(way.When, segments)];

    /// <summary>The things whose change may change the outcome of conditions.</summary>
    private static IEnumerable<string> Keys(IReadOnlyList<Condition> leaves, TimeSpan? within)
    {
        var keys = leaves.Select(ConditionLeaves.ChangeKey).OfType<string>();
        return (within is not null || leaves.Any(l => l is EventCondition { WithinFirst: not null }) ? keys.Append(ChangeKeys.Start) : keys).Distinct();
    }

    private static IEnumerable<string> Waits(RecordedCondition recorded, Catalog catalog) => recorded.Checklist is { } checklist
        ? catalog.Waits(checklist)[recorded.Task!.Id].Select(id => ChangeKeys.Task(checklist.Id, id)).Append(ChangeKeys.Progress(checklist.Id, recorded.Task.Id))
        : [];

    public string Fingerprint(IReadOnlyDictionary<string, SegmentDefinition> segments)
    {
        var text = new StringBuilder();
        foreach (var spec in Facts.Values.SelectMany(s => s).OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            text.Append(spec.Key).Append('|').Append(spec.KeepEarliest).Append('|').Append(spec.KeepLatest).Append('\n');
        }

        foreach (var item in recorded.OrderBy(r => r.Changes, StringComparer.Ordinal).ThenBy(r => r.Task?.Id, StringComparer.Ordinal))
        {
            text.Append(item.Changes).Append('|').Append(item.Task?.Id).Append('|').Append(item.Task?.Optional).Append('|').Append(item.Scope).Append('|')
                .Append(item.Milestone?.Within?.Ticks).Append('|').Append(item.Condition is null ? "" : ConditionText.Of(item.Condition, segments));
            if (item.Task is { } task && (task.Manual || task.Progress || task.DependsOn.Count > 0 || item.Checklist!.Order != TaskOrder.Any))
            {
                // What a list has no use for does not change the fingerprint that it always had.
                text.Append('|').Append(task.Manual).Append('|').Append(task.Progress).Append('|').AppendJoin(' ', TaskWaits.Of(item.Checklist!)[task.Id]);
            }

            if (item is { Task: { } of, Scope: Scope.Account })
            {
                // Who did it is kept since a certain version, and what the plan waits for follows from its dates.
                text.Append("|by").Append(item.Checklist!.Template is null ? "" : $"|plan {of.Due}");
            }

            text.Append('\n');
        }

        foreach (var (checklist, change) in recorded.Select(r => r.Checklist).OfType<ChecklistDefinition>().Distinct().OrderBy(c => c.Id, StringComparer.Ordinal)
            .SelectMany(c => c.Overrides.Select(o => (c, o))).Where(pair => pair.c.Overrides.Any(o => o.Omit.Count > 0)))
        {
            // Who is asked decides which tasks are recorded; texts do not.
            text.Append(checklist.Id).Append('|').Append(ConditionText.Of(new SegmentCondition(change.Segment), segments)).Append('|')
                .AppendJoin(' ', change.Omit.Order(StringComparer.Ordinal)).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    /// <summary>One fact per event that the catalog declares, and one per filtered use; with as many times as its uses need.</summary>
    private static FrozenDictionary<string, FactSpec[]> FactSpecs(
        Catalog catalog, List<EventCondition> uses, Dictionary<EventCondition, string> keys)
    {
        var specs = catalog.Events.Keys.ToDictionary(name => name, name => new FactSpec(name, name, [], 1, 1), StringComparer.Ordinal);
        foreach (var use in uses)
        {
            var spec = specs.TryGetValue(keys[use], out var known) ? known : new(keys[use], use.Event, use.Where, 1, 1);
            var needed = Math.Min(use.Count.Needed, EventCondition.MaxWindowedCount + 1);
            specs[spec.Key] = spec with
            {
                KeepEarliest = Math.Max(spec.KeepEarliest, needed),
                KeepLatest = Math.Max(spec.KeepLatest, use.InLast is null ? 1 : needed),
            };
        }

        return specs.Values.GroupBy(s => s.Event, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderBy(s => s.Key, StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    }
}

/// <summary>A step that waits for what only the server knows.</summary>
internal sealed record WaitingStep(TourDefinition Tour, StepDefinition Step);
