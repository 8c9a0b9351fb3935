using System.Collections.Frozen;

namespace OnboardingSdk.Definitions;

/// <summary>All flows of a catalog with their overrides and earlier versions, and which of them a user meets.</summary>
internal sealed class FlowEditions
{
    private readonly Catalog catalog;
    private readonly FrozenDictionary<string, FlowEdition> written;
    private readonly FrozenDictionary<string, FlowEdition[]> overridden;
    private readonly FrozenDictionary<string, string> versions;

    /// <summary>By flow and version: as it was written, then with its overrides.</summary>
    private readonly FrozenDictionary<(string Flow, string Version), FlowEdition[]> earlier;

    public FlowEditions(Catalog catalog)
    {
        this.catalog = catalog;
        written = catalog.Definitions.Flows.ToFrozenDictionary(f => f.Id, f => new FlowEdition(f, null), StringComparer.Ordinal);
        overridden = catalog.Definitions.Flows.Where(f => f.Overrides.Count > 0)
            .ToFrozenDictionary(f => f.Id, f => f.Overrides.Select(o => FlowEdition.Of(f, o)).ToArray(), StringComparer.Ordinal);
        versions = catalog.Definitions.Flows.ToFrozenDictionary(f => f.Id, FlowVersion.Of, StringComparer.Ordinal);
        earlier = catalog.Definitions.Earlier.Select(f => (Flow: f, Version: FlowVersion.Of(f))).DistinctBy(e => (e.Flow.Id, e.Version)).ToFrozenDictionary(
            e => (e.Flow.Id, e.Version), e => (FlowEdition[])[new(e.Flow, null, e.Version), .. e.Flow.Overrides.Select(o => FlowEdition.Of(e.Flow, o, e.Version))]);
    }

    public IEnumerable<FlowEdition> All => written.Values.Concat(overridden.Values.SelectMany(v => v)).Concat(earlier.Values.SelectMany(v => v));

    /// <summary>Whether a flow has overrides at all.</summary>
    public bool Has(FlowDefinition flow) => overridden.ContainsKey(flow.Id);

    /// <summary>The version of a flow's definition.</summary>
    public string VersionOf(FlowDefinition flow) => versions[flow.Id];

    /// <summary>Whether an earlier version of a flow is here, for who is in the middle of it.</summary>
    public bool HasEarlier(FlowDefinition flow, string version) => earlier.TryGetValue((flow.Id, version), out var found) && found[0].Flow.Kind == flow.Kind;

    /// <summary>The flow as a user meets it: that of the run that is under way, else that of the run that would begin now.</summary>
    /// <param name="flow">The flow as it is written.</param>
    /// <param name="state">Its state for the user.</param>
    /// <param name="user">The user's journey; only this is asked.</param>
    /// <param name="now">The moment.</param>
    public FlowEdition Of(FlowDefinition flow, FlowState state, Journey? user, DateTimeOffset now)
    {
        if (IsUnderWay(flow, state))
        {
            var all = state.KeptVersion is { } version && version != versions[flow.Id] && HasEarlier(flow, version) ? earlier[(flow.Id, version)] : null;
            return all is not null ? Array.Find(all, v => v.Segment == state.Override) ?? all[0]
                : state.Override is not null && overridden.TryGetValue(flow.Id, out var here) && Array.Find(here, v => v.Segment == state.Override) is { } kept ? kept
                : written[flow.Id];
        }

        return Begin(flow, user, now);
    }

    /// <summary>The flow as a run that begins now has it.</summary>
    public FlowEdition Begin(FlowDefinition flow, Journey? user, DateTimeOffset now) =>
        overridden.TryGetValue(flow.Id, out var all) ? Chosen(all, user, now) ?? written[flow.Id] : written[flow.Id];

    /// <summary>
    /// The state after an entry: where a run has begun with it, with the override that it keeps; and with the version of the definition that the user was met with.
    /// </summary>
    public FlowState Keep(FlowState before, FlowState after, FlowEdition edition)
    {
        if (after == before)
        {
            return after;
        }

        after = after.Run > before.Run || (before.Status == FlowStatus.NotStarted && after.Status != FlowStatus.NotStarted)
            ? after with { Override = edition.Segment }
            : after;
        return after with { Definition = edition.Earlier ?? versions[edition.Flow.Id] };
    }

    /// <summary>Of a checklist nothing begins anew by itself: what it was it stays, also when it is completed or closed.</summary>
    private static bool IsUnderWay(FlowDefinition flow, FlowState state) => flow.Kind == FlowKind.Checklist ? state.Status != FlowStatus.NotStarted : state.Status == FlowStatus.Active;

    private FlowEdition? Chosen(FlowEdition[] all, Journey? user, DateTimeOffset now)
    {
        if (user is null)
        {
            return null;
        }

        var situation = new Situation(catalog, user, null, Scope.User, now, null);
        return Array.Find(all, v => catalog.Segments.TryGetValue(v.Segment!, out var segment) && Evaluator.Holds(segment.When, situation));
    }
}
