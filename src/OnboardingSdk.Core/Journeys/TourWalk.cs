namespace OnboardingSdk.Journeys;

/// <summary>The way of one user through a tour: what follows what, as things are now. Asked by the fold, and by everybody who shows or explains what it will do.</summary>
internal sealed class TourWalk(Catalog catalog, TourDefinition tour, Journey user, DateTimeOffset now)
{
    public StepPath Path { get; } = catalog.Path(tour);

    /// <summary>As the fold of the user's journey sees it: no page, no account.</summary>
    public Situation Situation => new(catalog, user, null, Scope.User, now, null);

    public bool IsPassedOver(StepDefinition step) => step.SkipWhen is not null && Evaluator.Holds(step.SkipWhen, Situation);

    /// <summary>Where somebody comes out who goes to a step: the first from there on that is not passed over; null: at the end.</summary>
    public StepDefinition? Enter(string? id)
    {
        var step = Path.Find(id);
        while (step is not null && IsPassedOver(step))
        {
            step = Path.Find(Path.After(step, Situation));
        }

        return step;
    }

    /// <summary>What comes after a step, left by one of its ways or otherwise; null: the end.</summary>
    public StepDefinition? After(StepDefinition step, Advance? way = null) => Enter(way?.Step ?? Path.After(step, Situation));

    /// <summary>
    /// The step with which a run begins, and those before it: nobody meets a step that only waits for what is there. The last one is never left out, unless
    /// it is passed over; then there is none.
    /// </summary>
    public (StepDefinition? Step, IReadOnlyList<StepDefinition> Behind) First()
    {
        var behind = new List<StepDefinition>();
        var step = Enter(Path.First.Id);
        while (step is not null && Satisfied(FlowState.None, step, always: true) is { } way && After(step, way) is { } next)
        {
            behind.Add(step);
            step = next;
        }

        return (step, behind);
    }

    /// <summary>The steps from this one on, if nothing else changes and each is left by the first of its ways.</summary>
    public IReadOnlyList<StepDefinition> From(StepDefinition? step)
    {
        var ahead = new List<StepDefinition>();
        for (; step is not null; step = After(step, step.Advance[0]))
        {
            ahead.Add(step);
        }

        return ahead;
    }

    /// <summary>The step that going back leads to; null: there is none.</summary>
    public StepDefinition? Before(FlowState state) => Path.Behind(state).LastOrDefault(step => !IsPassedOver(step));

    /// <summary>The first of a step's ways that only the server knows and that is there.</summary>
    /// <param name="state">The tour's state.</param>
    /// <param name="step">The step.</param>
    /// <param name="always">Whether only what counts whenever it happened does.</param>
    public Advance? Satisfied(FlowState state, StepDefinition step, bool always = false) => step.Advance.FirstOrDefault(way => way.Kind switch
    {
        AdvanceKind.Condition => Evaluator.Holds(way.When, Situation),
        AdvanceKind.Event when user.Facts.TryGetValue(catalog.Index.FactKey(way.Event!), out var fact) => way.Since switch
        {
            AdvanceSince.Ever => true,
            _ when always => false,
            AdvanceSince.Step => fact.LastVersion > state.StepVersion,
            _ => fact.LastVersion > state.RunVersion,
        },
        _ => false,
    });
}
