using System.Collections.Frozen;

namespace OnboardingSdk.Definitions;

/// <summary>All flows of a catalog with their overrides, and which of them a user meets.</summary>
internal sealed class FlowEditions
{
    private readonly Catalog catalog;
    private readonly FrozenDictionary<string, FlowEdition> written;
    private readonly FrozenDictionary<string, FlowEdition[]> overridden;

    public FlowEditions(Catalog catalog)
    {
        this.catalog = catalog;
        written = catalog.Definitions.Flows.ToFrozenDictionary(f => f.Id, f => new FlowEdition(f, null), StringComparer.Ordinal);
        overridden = catalog.Definitions.Flows.Where(f => f.Overrides.Count > 0)
            .ToFrozenDictionary(f => f.Id, f => f.Overrides.Select(o => FlowEdition.Of(f, o)).ToArray(), StringComparer.Ordinal);
    }

    public IEnumerable<FlowEdition> All => written.Values.Concat(overridden.Values.SelectMany(v => v));

    /// <summary>Whether a flow has overrides at all.</summary>
    public bool Has(FlowDefinition flow) => overridden.ContainsKey(flow.Id);

    /// <summary>The flow as a user meets it: that of the run that is under way, else that of the run that would begin now.</summary>
    /// <param name="flow">The flow as it is written.</param>
    /// <param name="state">Its state for the user.</param>
    /// <param name="user">The user's journey; only this is asked.</param>
    /// <param name="now">The moment.</param>
    public FlowEdition Of(FlowDefinition flow, FlowState state, Journey? user, DateTimeOffset now) =>
        !overridden.TryGetValue(flow.Id, out var all) ? written[flow.Id]
            : IsUnderWay(flow, state) ? Kept(all, state) ?? written[flow.Id]
            : Chosen(all, user, now) ?? written[flow.Id];

    /// <summary>The flow as a run that begins now has it.</summary>
    public FlowEdition Begin(FlowDefinition flow, Journey? user, DateTimeOffset now) =>
        overridden.TryGetValue(flow.Id, out var all) ? Chosen(all, user, now) ?? written[flow.Id] : written[flow.Id];

    /// <summary>The state after an entry: where a run has begun with it, with the override that it keeps.</summary>
    public static FlowState Keep(FlowState before, FlowState after, FlowEdition edition) =>
        after.Run > before.Run || (before.Status == FlowStatus.NotStarted && after.Status != FlowStatus.NotStarted)
            ? after with { Override = edition.Segment }
            : after;

    /// <summary>Of a checklist nothing begins anew by itself: what it was it stays, also when it is completed or closed.</summary>
    private static bool IsUnderWay(FlowDefinition flow, FlowState state) => flow.Kind == FlowKind.Checklist ? state.Status != FlowStatus.NotStarted : state.Status == FlowStatus.Active;

    private static FlowEdition? Kept(FlowEdition[] all, FlowState state) => state.Override is null ? null : Array.Find(all, v => v.Segment == state.Override);

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
