namespace OnboardingSdk.Definitions;

/// <summary>Checks the ways through a tour: that each step is on one, that they end, and that the user gets to the steps' pages.</summary>
internal sealed class TourPath(TourDefinition tour, Findings found)
{
    private readonly Dictionary<string, int> ids = Places(tour);

    public void Check()
    {
        var known = Names().Select(CheckName).ToList();
        if (!known.Contains(false) && !HasLoop())
        {
            CheckReachable();
        }

        CheckPages();
    }

    private static Dictionary<string, int> Places(TourDefinition tour)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < tour.Steps.Count; i++)
        {
            ids.TryAdd(tour.Steps[i].Id, i);
        }

        return ids;
    }

    /// <summary>Every step that is named as a goal, and where.</summary>
    private IEnumerable<(string Id, SourceLocation At)> Names() => tour.Steps.SelectMany(step => step.Next.Where(b => b.Step is not null)
        .Select(b => (b.Step!, b.Location.File is null ? step.At("next") : b.Location))
        .Concat(step.Advance.Where(way => way.Step is not null).Select(way => (way.Step!, way.Location.File is null ? step.At("advance") : way.Location)))
        .Concat(step.Buttons.Where(b => b.Step is not null).Select(b => (b.Step!, b.At("step")))));

    private bool CheckName((string Id, SourceLocation At) named)
    {
        if (ids.ContainsKey(named.Id))
        {
            return true;
        }

        found.Error(DiagnosticCodes.UnknownStep, named.At, $"The tour '{tour.Id}' has no step '{named.Id}'.{Nearest.Hint(named.Id, ids.Keys)}");
        return false;
    }

    /// <summary>Where a step leads by itself: its branches, what is written after it, and its ways on. A step that is not there leads nowhere.</summary>
    private IEnumerable<(int To, SourceLocation At)> Following(int place)
    {
        var step = tour.Steps[place];
        foreach (var branch in step.Next.Where(b => b.Step is not null))
        {
            yield return (ids.GetValueOrDefault(branch.Step!, tour.Steps.Count), branch.Location.File is null ? step.At("next") : branch.Location);
        }

        if (!step.Next.Any(b => b.When is null) && place + 1 < tour.Steps.Count)
        {
            yield return (place + 1, step.Location);
        }

        foreach (var way in step.Advance.Where(way => way.Step is not null))
        {
            yield return (ids.GetValueOrDefault(way.Step!, tour.Steps.Count), way.Location.File is null ? step.At("advance") : way.Location);
        }
    }

    /// <summary>Only buttons may lead back: what goes by itself has to come to an end.</summary>
    private bool HasLoop()
    {
        var finished = new Dictionary<int, bool>();
        var hasLoop = false;
        for (var start = 0; start < tour.Steps.Count; start++)
        {
            // Without recursion: a tour that was built in C# may be long.
            var open = new Stack<(int Step, IEnumerator<(int To, SourceLocation At)> Ways)>();
            Enter(start);
            while (open.TryPeek(out var top))
            {
                if (!top.Ways.MoveNext())
                {
                    finished[top.Step] = true;
                    open.Pop().Ways.Dispose();
                    continue;
                }

                var (to, at) = top.Ways.Current;
                if (finished.TryGetValue(to, out var isFinished) && !isFinished)
                {
                    hasLoop = true;
                    found.Error(DiagnosticCodes.StepLoop, at, $"The tour '{tour.Id}' never ends: '{tour.Steps[top.Step].Id}' leads back to '{tour.Steps[to].Id}'.");
                }

                Enter(to);
            }

            void Enter(int step)
            {
                if (step < tour.Steps.Count && finished.TryAdd(step, false))
                {
                    open.Push((step, Following(step).GetEnumerator()));
                }
            }
        }

        return hasLoop;
    }

    private void CheckReachable()
    {
        var reached = new HashSet<int>();
        var open = new Stack<int>([0]);
        while (open.TryPop(out var step))
        {
            if (step >= tour.Steps.Count || !reached.Add(step))
            {
                continue;
            }

            foreach (var to in Following(step).Select(f => f.To).Concat(tour.Steps[step].Buttons.Where(b => b.Step is not null).Select(b => ids[b.Step!])))
            {
                open.Push(to);
            }
        }

        for (var step = 0; step < tour.Steps.Count; step++)
        {
            if (!reached.Contains(step))
            {
                found.Error(DiagnosticCodes.UnreachableStep, tour.Steps[step].Location, $"No step of the tour '{tour.Id}' leads to '{tour.Steps[step].Id}'.");
            }
        }
    }

    // A step on another page is fine where the widget knows its address, or where what moved the tour on may have opened it. A step is looked at with
    // the first way that leads to it.
    private void CheckPages()
    {
        var seen = new HashSet<int>();
        var open = new Stack<(int Step, IReadOnlyList<PagePattern> Pages, bool MayHaveLeft)>(tour.Steps.Count > 0 ? [(0, tour.Start.Pages, false)] : []);
        while (open.TryPop(out var at))
        {
            if (!seen.Add(at.Step))
            {
                continue;
            }

            var step = tour.Steps[at.Step];
            if (step.Pages.Count > 0 && (at.Step > 0 || at.Pages.Count > 0) && !at.MayHaveLeft && !CanGetTo(step.Pages, at.Pages))
            {
                found.Warning(
                    DiagnosticCodes.NothingLeadsThere,
                    step.At("page"),
                    $"Nothing leads to the page of '{step.Id}': '{step.Pages[0]}' is no address, and the step before it is elsewhere and only has a Next button.");
            }

            var pages = step.Pages.Count > 0 ? step.Pages : at.Pages;
            var mayLeave = step.WaitsForUser || step.Interactive == true || step.Buttons.Any(b => b.Navigate is not null) || step.Advance.Any(way => way.Button?.Navigate is not null);
            foreach (var (to, _) in Following(at.Step).Where(f => f.To < tour.Steps.Count).Reverse())
            {
                open.Push((to, pages, mayLeave));
            }
        }
    }

    private static bool CanGetTo(IReadOnlyList<PagePattern> pages, IReadOnlyList<PagePattern> from) =>
        pages.Any(page => page.IsLiteral || from.Any(f => page.CanBuildFrom(f))) || (from.Count > 0 && PageOverlap.MayOverlap(pages, from));
}
