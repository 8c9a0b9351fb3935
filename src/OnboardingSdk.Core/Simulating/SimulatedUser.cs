using System.Collections.Immutable;

namespace OnboardingSdk.Simulating;

/// <summary>One user's way with one catalog: what was recorded, as far as that catalog would have let it happen.</summary>
internal sealed class SimulatedUser(SimulatedCatalog catalog, SubjectKey subject)
{
    /// <summary>By flow and the number of a run as it was recorded, its number here; null: the catalog's rules would have prevented it.</summary>
    private readonly Dictionary<(string Flow, int Run), int?> runs = [];

    /// <summary>Flows of which a changed definition began a run anew, or ended one, when it was recorded: here nothing has changed, and what comes belongs to the run that goes on.</summary>
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);

    public Journey Journey { get; private set; } = Journey.Empty(subject);

    public Dictionary<string, FlowTally> Tallies { get; } = new(StringComparer.Ordinal);

    /// <param name="entry">The next entry of the user's log.</param>
    /// <param name="account">The account's journey at that moment, or null.</param>
    public void Take(Entry entry, Journey? account)
    {
        if (entry.Source == EventSource.Client)
        {
            NoteEligible(entry, account);
        }

        if (entry.Name == EntryNames.FlowsChanged)
        {
            changed.UnionWith(entry.Properties.GetValueOrDefault(EntryNames.Flows).List ?? []);
        }

        if (IsReport(entry.Name) && !entry.IsDraft)
        {
            Report(entry, account);
        }
        else if (entry.IsDraft || MayHappen(entry, account))
        {
            Journey = AccountTimeline.Follow(Journey, entry, catalog.Catalog);
        }
    }

    private FlowTally Tally(string flow) => Tallies.TryGetValue(flow, out var tally) ? tally : Tallies[flow] = new();

    private Situation Situation(Entry entry, Journey? account) => new(catalog.Catalog, Journey, account, Scope.User, entry.RecordedAt, null);

    /// <summary>The user was there: which flows could they have met?</summary>
    private void NoteEligible(Entry entry, Journey? account)
    {
        var situation = Situation(entry, account);
        foreach (var (id, flow) in catalog.Flows)
        {
            var tally = Tallies.GetValueOrDefault(id);
            if (tally is not { Seen: true } and not { Eligible: true } && FlowGates.Check(flow, situation, null, all: false)[^1].Passed)
            {
                Tally(id).Eligible = true;
            }
        }
    }

    /// <summary>What a user asked for or ticked happens only where the catalog would have let them; what the server recorded did.</summary>
    private bool MayHappen(Entry entry, Journey? account) =>
        entry.Source != EventSource.Client || !EntryNames.IsCommand(entry.Name)
        || (FlowOf(entry) is { } flow && catalog.Flows.TryGetValue(flow, out var definition) && FlowGates.Refusal(definition, Situation(entry, account), entry.Name) is null);

    private void Report(Entry entry, Journey? account)
    {
        if (FlowOf(entry) is not { } id)
        {
            return;
        }

        var shown = entry.Name is EntryNames.StepShown or EntryNames.FlowShown;
        if (!catalog.Flows.TryGetValue(id, out var flow))
        {
            Tally(id).WithoutPlace += shown ? 1 : 0;
            return;
        }

        if (Placed(entry, flow, account) is not { } placed)
        {
            Tally(id).Prevented += shown ? 1 : 0;
            return;
        }

        var applied = Journey.Apply(placed, catalog.Catalog);
        Journey = applied.Journey;
        if (shown)
        {
            var tally = Tally(id);
            tally.Seen |= applied.Refusal is null;
            tally.Impressions += applied.Refusal is null ? 1 : 0;
            tally.WithoutPlace += applied.Refusal is null ? 0 : 1;
        }
    }

    /// <summary>The entry as it would have been reported here; null: its run would not have been.</summary>
    private Entry? Placed(Entry entry, FlowDefinition flow, Journey? account)
    {
        var state = Journey.Flow(FlowStates.Key(flow, entry.Account));
        if (flow.Kind == FlowKind.Checklist || flow.Stands)
        {
            // It is a state: it begins once, and what is done with it needs that.
            return state.Status != FlowStatus.NotStarted || IsLetThrough(flow, entry, account) ? entry : null;
        }

        var recorded = (int)(entry.Properties.GetValueOrDefault(EntryNames.Run).Number ?? 0);
        if (!runs.TryGetValue((flow.Id, recorded), out var run))
        {
            run = state.Status == FlowStatus.Active && (changed.Remove(flow.Id) || !runs.Any(r => r.Key.Flow == flow.Id && r.Value == state.Run)) ? state.Run
                : IsLetThrough(flow, entry, account) ? state.Run + 1
                : null;
            runs[(flow.Id, recorded)] = run;
        }

        return run is not { } number ? null
            : entry with { Properties = entry.Properties.SetItem(EntryNames.Run, PropertyValue.From(number)) };
    }

    private bool IsLetThrough(FlowDefinition flow, Entry entry, Journey? account) =>
        FlowGates.Check(flow, Situation(entry, account), null, all: false)[^1].Passed;

    private static string? FlowOf(Entry entry) => entry.Properties.GetValueOrDefault(EntryNames.Flow).Text;

    private static bool IsReport(string name) => name is EntryNames.FlowShown or EntryNames.FlowCompleted or EntryNames.FlowDismissed or EntryNames.SurveyAnswered or EntryNames.FlowCollapsed or EntryNames.FlowExpanded
        or EntryNames.StepShown or EntryNames.StepNext or EntryNames.StepBack or EntryNames.StepSkipped or EntryNames.StepMissing;
}

/// <summary>What became of one flow for one user.</summary>
internal sealed class FlowTally
{
    public bool Seen { get; set; }

    public bool Eligible { get; set; }

    public long Impressions { get; set; }

    public long Prevented { get; set; }

    public long WithoutPlace { get; set; }
}
