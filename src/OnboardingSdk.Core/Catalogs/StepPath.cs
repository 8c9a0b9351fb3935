using System.Collections.Frozen;

namespace OnboardingSdk.Definitions;

/// <summary>A tour's steps and what leads from one to another, whoever the user is. <see cref="TourWalk"/> knows the user.</summary>
internal sealed class StepPath
{
    private readonly FrozenDictionary<string, (StepDefinition Step, string? WrittenAfter)> steps;

    private StepPath(TourDefinition tour, IReadOnlyDictionary<string, SegmentDefinition> segments, IReadOnlyDictionary<string, PropertyDefinition> attributes)
    {
        steps = tour.Steps.Select((step, place) => (Step: step, After: place + 1 < tour.Steps.Count ? tour.Steps[place + 1].Id : null))
            .ToFrozenDictionary(s => s.Step.Id, StringComparer.Ordinal);
        First = tour.Steps[0];
        var usual = new List<StepDefinition>();
        for (var step = First; step is not null; step = UsuallyAfter(step))
        {
            usual.Add(step);
        }

        Usual = usual;
        Conditions =
        [
            .. tour.Steps.Select(s => s.SkipWhen).Concat(tour.Steps.SelectMany(s => s.Next.Select(b => b.When)))
                .SelectMany(c => ConditionLeaves.Of(c, segments)),
        ];
        HangsOnBrowser = Conditions.OfType<AttributeCondition>().Any(a => attributes.GetValueOrDefault(a.Attribute)?.Source == EventSource.Client);
    }

    public StepDefinition First { get; }

    /// <summary>The way on which no condition of a branch holds and no step is passed over.</summary>
    public IReadOnlyList<StepDefinition> Usual { get; }

    /// <summary>What the way through the tour asks, without what its steps wait for.</summary>
    public IReadOnlyList<Condition> Conditions { get; }

    /// <summary>Whether the way may change by an attribute that a browser sets.</summary>
    public bool HangsOnBrowser { get; }

    public static StepPath Of(TourDefinition tour, IReadOnlyDictionary<string, SegmentDefinition> segments, IReadOnlyDictionary<string, PropertyDefinition> attributes) =>
        new(tour, segments, attributes);

    public StepDefinition? Find(string? id) => id is not null && steps.TryGetValue(id, out var found) ? found.Step : null;

    /// <summary>What follows a step; null: the tour ends.</summary>
    public string? After(StepDefinition step, in Situation situation)
    {
        foreach (var branch in step.Next)
        {
            if (Evaluator.Holds(branch.When, situation))
            {
                return branch.Step;
            }
        }

        return steps[step.Id].WrittenAfter;
    }

    /// <summary>
    /// The current step of a run: by its id; where a new catalog no longer has it, what follows the last step behind that is still there; in a run
    /// that remembers nothing behind, by number. The last one where the tour has become shorter.
    /// </summary>
    public StepDefinition Current(FlowState state)
    {
        if (Find(state.Step) is { } step)
        {
            return step;
        }

        return (state.Trail ?? []).Select(Find).LastOrDefault(s => s is not null) is { } last
            ? UsuallyAfter(last) ?? last
            : Usual[Math.Min(state.StepIndex, Usual.Count - 1)];
    }

    /// <summary>The steps behind the current one, in their order, as far as the catalog has them.</summary>
    public IReadOnlyList<StepDefinition> Behind(FlowState state)
    {
        var current = Current(state);
        List<StepDefinition> behind = [.. (state.Trail ?? []).Select(Find).OfType<StepDefinition>()];
        return [.. (behind.Count > 0 ? behind : Usual.Take(state.StepIndex)).TakeWhile(step => step != current)];
    }

    private StepDefinition? UsuallyAfter(StepDefinition step)
    {
        var always = step.Next.FirstOrDefault(b => b.When is null);
        return Find(always is null ? steps[step.Id].WrittenAfter : always.Step);
    }
}
