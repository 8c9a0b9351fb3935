using System.Text.Json;

namespace OnboardingSdk;

/// <summary>Makes of a tour what the widget draws: the way that is foreseen now, and what its buttons and ways would lead to.</summary>
internal sealed class TourViews(TourDefinition tour, FlowState state, TourWalk walk, PageView place, TextRenderer texts)
{
    private readonly Dictionary<string, StepDefinition> translated = texts.Translate(tour).Steps.ToDictionary(s => s.Id, StringComparer.Ordinal);
    private readonly bool active = state.Status == FlowStatus.Active;

    public TourView View()
    {
        var (first, behind) = active ? (walk.Path.Current(state), walk.Path.Behind(state)) : walk.First();
        var current = first ?? throw new InvalidOperationException($"The tour '{tour.Id}' has no step for the user, and is shown.");
        List<StepDefinition> way = [.. behind, .. walk.From(current)];
        List<StepView> steps = [.. way.Select((step, place) => Step(step, way.GetRange(place + 1, way.Count - place - 1), behind.Contains(step)))];
        var elsewhere = steps.SelectMany(Paths).SelectMany(path => path).Except(steps.Select(s => s.Id), StringComparer.Ordinal).ToList();
        return new()
        {
            Id = tour.Id,
            Status = active ? "active" : "offered",
            Dismissible = tour.Dismissible,
            Run = active ? state.Run : state.Run + 1,
            Step = current.Id,
            Steps = steps,
            Others = elsewhere.Count == 0 ? null : [.. elsewhere.Select(id => walk.Path.Find(id)!).Select(step => Step(step, walk.From(walk.After(step)), isBehind: false))],
            Uncertain = walk.Path.HangsOnBrowser ? true : null,
        };
    }

    private static IEnumerable<IReadOnlyList<string>> Paths(StepView step) =>
        (step.Paths?.Values ?? []).Concat((step.Buttons ?? []).Select(button => button.Path).OfType<IReadOnlyList<string>>());

    private StepView Step(StepDefinition step, IReadOnlyList<StepDefinition> rest, bool isBehind)
    {
        // All else of it is the same.
        step = translated[step.Id];
        var isHere = step.Pages.Count == 0 || step.Pages.Any(p => p.Matches(place.Page));
        var satisfied = active ? walk.Satisfied(state, step) : null;
        var button = step.Advance.FirstOrDefault(way => way.Kind == AdvanceKind.Button);
        return new()
        {
            Id = step.Id,
            Title = texts.Line(step.Title),
            Body = texts.Body(step.Body),
            Image = MediaViews.Image(step.Media, texts),
            Video = MediaViews.Video(step.Media, texts),
            Embed = MediaViews.Embed(step.Media, texts),
            Target = step.Target,
            Placement = JsonNamingPolicy.KebabCaseLower.ConvertName(step.Placement.ToString()),
            Here = isHere,
            Href = isHere ? null : step.Pages.Select(p => p.TryBuild(place.Page, null)).FirstOrDefault(built => built is not null) is { } href ? place.PathBase + href : null,
            Advance = Words(step, satisfied is not null),
            MinLength = step.Advance.FirstOrDefault(way => way.Kind == AdvanceKind.Input)?.MinLength,
            Delay = step.Advance.FirstOrDefault(way => way.Kind == AdvanceKind.Delay) is { } delay ? (int)delay.Delay.TotalMilliseconds : null,
            Arrived = step.Advance.Any(way => way.Kind == AdvanceKind.Route && way.Pages.Any(p => p.Matches(place.Page))) ? place.Given : null,
            Paths = Paths(step, satisfied, rest),
            Action = button?.Button is { } does ? ButtonViews.Of(does, texts) : null,
            Buttons = step.Buttons.Count == 0 ? null : [.. step.Buttons.Select(b => ButtonViews.Of(b, texts) with
            {
                Path = b.Step is not null ? Ids(walk.Enter(b.Step)) : b.Next ? Other(Ids(walk.After(step, button)), rest) : null,
            })],
            Passed = isBehind && walk.IsPassedOver(step) ? true : null,
            Interactive = step.Interactive ?? step.WaitsForUser,
            Skippable = step.Skippable,
            OnMissing = JsonNamingPolicy.CamelCase.ConvertName(step.OnMissing.ToString()),
            Wait = (int)Math.Min(step.Wait.TotalMilliseconds, int.MaxValue),
            Next = texts.Line(step.NextLabel ?? button?.Button?.Label),
        };
    }

    /// <summary>The ways on that the widget draws or watches. What only the server knows is one to it; where that is there, the user goes on with a button.</summary>
    private static IReadOnlyList<string> Words(StepDefinition step, bool satisfied)
    {
        var words = step.Advance.Select(way => way.IsSeenByBrowser ? Vocabulary.Advances.For(way.Kind) : satisfied ? "button" : "event");
        return [.. words.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>By the way that the browser sees, the steps that it leads to; those left out lead to what follows in the list.</summary>
    private Dictionary<string, IReadOnlyList<string>>? Paths(StepDefinition step, Advance? satisfied, IReadOnlyList<StepDefinition> rest)
    {
        if (step.Advance.All(way => way.Step is null))
        {
            return null;
        }

        var paths = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var way in step.Advance.Where(way => way.IsSeenByBrowser || way == satisfied))
        {
            if (Other(Ids(walk.After(step, way)), rest) is { } path)
            {
                paths.TryAdd(way.IsSeenByBrowser ? Vocabulary.Advances.For(way.Kind) : "button", path);
            }
        }

        if (step.Skippable || step.OnMissing == MissingPolicy.Skip)
        {
            if (Other(Ids(walk.After(step)), rest) is { } path)
            {
                paths.Add("skip", path);
            }
        }

        return paths.Count == 0 ? null : paths;
    }

    private IReadOnlyList<string> Ids(StepDefinition? from) => [.. walk.From(from).Select(step => step.Id)];

    private static IReadOnlyList<string>? Other(IReadOnlyList<string> path, IReadOnlyList<StepDefinition> rest) =>
        path.SequenceEqual(rest.Select(step => step.Id), StringComparer.Ordinal) ? null : path;
}
