using System.Collections.Immutable;

namespace OnboardingSdk.Journeys;

/// <summary>What moves a tour: the user, within what its definition allows, and what was recorded.</summary>
internal sealed class TourMoves(Catalog catalog, TourDefinition tour, Journey journey, Entry entry, long version, DateTimeOffset now)
{
    private readonly TourWalk walk = new(catalog, tour, journey, now);

    private string? Step => Text(EntryNames.Step);

    private string? Reason => Text(EntryNames.Reason);

    public (FlowState? Next, string? Refusal) Move(FlowState state)
    {
        if (entry.Name == EntryNames.FlowStarted)
        {
            return Begin(state) is { } begun ? (begun, null) : (null, Nothing);
        }

        var offered = state.Status != FlowStatus.Active;
        var run = offered ? state.Run + 1 : state.Run;
        if (entry.Properties.GetValueOrDefault(EntryNames.Run).Number is { } named && named != run)
        {
            return (null, $"The tour '{tour.Id}' is not in run {named}.");
        }

        // An ended tour comes again only in a run of which the browser knows that it is another one.
        if (offered && state.Status != FlowStatus.NotStarted
            && (entry.Properties.GetValueOrDefault(EntryNames.Run).Number is null || Repeats.Over(tour, state) is not null
                || entry.Name is not (EntryNames.StepShown or EntryNames.StepSkipped or EntryNames.StepMissing or EntryNames.FlowDismissed)))
        {
            return (null, $"The tour '{tour.Id}' has ended.");
        }

        return entry.Name switch
        {
            EntryNames.StepShown => Shown(state),
            EntryNames.StepNext => Next(state),
            EntryNames.StepBack => Back(state),
            EntryNames.StepSkipped => Skipped(state),
            EntryNames.StepMissing => (state, null),
            EntryNames.FlowDismissed => Dismissed(state),
            _ => (null, $"A tour takes no '{entry.Name.TrimStart('$')}'."),
        };
    }

    /// <summary>Goes on past all steps from the current one on whose event or condition is there already.</summary>
    public FlowState Settle(FlowState state)
    {
        while (state.Status == FlowStatus.Active && walk.Path.Current(state) is var step && walk.Satisfied(state, step) is { } way)
        {
            state = Go(state, step, walk.After(step, way));
        }

        return state;
    }

    /// <summary>The run begins anew, as another run. Where no step is left for the user it ends.</summary>
    public FlowState Restart(FlowState state) => Begin(state) is { } begun ? begun with { Offered = state.Offered } : End(state);

    private string Nothing => $"Every step of the tour '{tour.Id}' is passed over.";

    private string? Text(string property) => entry.Properties.GetValueOrDefault(property).Text;

    private FlowState? Begin(FlowState state)
    {
        var (first, behind) = walk.First();
        return first is null ? null : At(state, first, [.. behind.Select(s => s.Id)]) with
        {
            Status = FlowStatus.Active,
            Before = state.Status == FlowStatus.Active ? state.Before : state.Status,
            Run = state.Run + 1,
            RunVersion = version,
            StartedAt = entry.OccurredAt,
            ShownInRun = false,
            Offered = entry.Name != EntryNames.FlowStarted,
            Catalog = entry.Catalog,
        };
    }

    private (FlowState? Next, string? Refusal) Shown(FlowState state)
    {
        if (state.Status != FlowStatus.Active)
        {
            if (Begin(state) is not { } begun)
            {
                return (null, Nothing);
            }

            state = begun;
        }

        return NotCurrent(state) is { } refusal ? (null, refusal) : (state with
        {
            Impressions = state.Impressions + 1, ShownInRun = true, SeenAt = state.SeenAt ?? entry.OccurredAt, LastShownAt = entry.OccurredAt,
            Catalog = entry.Catalog,
        }, null);
    }

    private (FlowState? Next, string? Refusal) Next(FlowState state)
    {
        if (NotCurrent(state) is { } refusal)
        {
            return (null, refusal);
        }

        var step = walk.Path.Current(state);
        var ways = new StepWays(tour, step, walk.Satisfied(state, step));
        return ways.Refusal(Text(EntryNames.By), Text(EntryNames.To), out var to, out var way) is { } impossible
            ? (null, impossible)
            : (Settle(Go(state, step, to is null ? walk.After(step, way) : walk.Enter(to))), null);
    }

    private (FlowState? Next, string? Refusal) Back(FlowState state)
    {
        if (NotCurrent(state) is { } refusal)
        {
            return (null, refusal);
        }

        return walk.Before(state) is { } before
            ? (Go(state, walk.Path.Current(state), before), null)
            : (null, $"There is no step before '{Step}' in the tour '{tour.Id}'.");
    }

    private (FlowState? Next, string? Refusal) Skipped(FlowState state)
    {
        if (state.Status != FlowStatus.Active)
        {
            if (Begin(state) is not { } begun)
            {
                return (null, Nothing);
            }

            state = begun;
        }

        if (NotCurrent(state) is { } refusal)
        {
            return (null, refusal);
        }

        var step = walk.Path.Current(state);
        var allowed = Reason == "missing"
            ? step.OnMissing == MissingPolicy.Skip && (step.Advance.Any(way => way.IsSeenByBrowser) || step.Skippable)
            : step.Skippable;
        return allowed ? (Settle(Go(state, step, walk.After(step))), null) : (null, $"The step '{step.Id}' of the tour '{tour.Id}' cannot be skipped.");
    }

    private (FlowState? Next, string? Refusal) Dismissed(FlowState state) => tour.Dismissible
        ? (state with
        {
            Status = FlowStatus.Dismissed,
            Before = FlowStatus.NotStarted,
            Run = state.Status == FlowStatus.Active ? state.Run : state.Run + 1,
            ShownInRun = state.Status == FlowStatus.Active && state.ShownInRun,
            EndedAt = entry.OccurredAt,
            DismissedAt = state.DismissedAt ?? entry.OccurredAt,
            Reason = Reason,
            Catalog = entry.Catalog,
        }, null)
        : (null, $"The tour '{tour.Id}' cannot be dismissed.");

    private string? NotCurrent(FlowState state) => state.Status != FlowStatus.Active
        ? $"The tour '{tour.Id}' has not started."
        : walk.Path.Find(Step) is { } step && step == walk.Path.Current(state)
            ? null
            : $"'{Step}' is not the current step of the tour '{tour.Id}'.";

    private FlowState At(FlowState state, StepDefinition step, ImmutableArray<string> trail) =>
        state with { Step = step.Id, StepIndex = trail.Length, Trail = trail, StepVersion = version };

    /// <summary>From one step to another. What lies behind is gone back to, so no step lies behind twice.</summary>
    private FlowState Go(FlowState state, StepDefinition from, StepDefinition? to)
    {
        if (to is null)
        {
            return End(state);
        }

        if (to == from)
        {
            return state;
        }

        ImmutableArray<string> behind = [.. walk.Path.Behind(state).Select(s => s.Id)];
        var place = behind.IndexOf(to.Id);
        return At(state, to, place < 0 ? behind.Add(from.Id) : behind[..place]);
    }

    // Every target was missing and nothing was ever on screen: the tour is not used up.
    private FlowState End(FlowState state) => state.ShownInRun
        ? state with
        {
            Status = FlowStatus.Completed,
            Before = FlowStatus.NotStarted,
            // An event that is told late may have happened before the run.
            EndedAt = entry.OccurredAt.Later(state.StartedAt),
            CompletedAt = state.CompletedAt ?? entry.OccurredAt.Later(state.StartedAt),
            Reason = null,
            Step = null,
            StepIndex = 0,
            Trail = null,
            Catalog = entry.Catalog,
        }
        : state with
        {
            // Who had been through it, or had closed it, still has.
            Status = state.Before, Before = FlowStatus.NotStarted, Run = state.Run - 1, Step = null, StepIndex = 0, Trail = null, StartedAt = null,
        };
}
