using System.Globalization;

namespace OnboardingSdk.Journeys;

/// <summary>Says where a tour stands and what it waits for. It decides nothing: that is the fold's.</summary>
internal static class StepExplainer
{
    private const string Browser = "seen by the browser only";

    public static ExplainedStep? Of(TourDefinition tour, FlowState state, TourWalk walk)
    {
        var active = state.Status == FlowStatus.Active;
        var (first, before) = active ? (walk.Path.Current(state), walk.Path.Behind(state)) : walk.First();
        if (first is not { } step)
        {
            return null;
        }

        return new(
            step.Id,
            [.. before.Concat(walk.From(step)).Select(s => s.Id)],
            [.. step.Advance.Select(way => Way(step, way, active ? state : FlowState.None, walk))],
            [.. step.Next.Where(b => b.When is not null).Select(b => Under(b.Step is null ? "then it ends" : $"then '{b.Step}'", b.When!, walk))],
            [.. tour.Steps.Where(walk.IsPassedOver).Select(s => Under($"passes over '{s.Id}'", s.SkipWhen!, walk))]);
    }

    private static ConditionTrace Way(StepDefinition step, Advance way, FlowState state, TourWalk walk)
    {
        var asks = way.Kind switch
        {
            AdvanceKind.Button => "goes on by its button",
            AdvanceKind.Click => $"goes on by a click on '{step.Target}'",
            AdvanceKind.Input => string.Create(CultureInfo.InvariantCulture, $"goes on when '{step.Target}' is filled with {way.MinLength} or more characters"),
            AdvanceKind.Route => $"goes on when the page is {string.Join(" or ", way.Pages.Select(p => p.Text))}",
            AdvanceKind.Delay => $"goes on after {DurationText.Format(way.Delay)} on screen",
            AdvanceKind.Condition => "goes on when this holds",
            _ => $"goes on by an event recorded {Since(way.Since)}",
        };
        if (way.Step is not null)
        {
            asks += $", to '{way.Step}'";
        }

        if (way.IsSeenByBrowser)
        {
            return new(asks, false, null, Browser, []);
        }

        var there = walk.Satisfied(state, step with { Advance = [way] }) is not null;
        return new(asks, there, null, there ? "it is there" : "not yet", [ConditionTracer.Of(way.When ?? way.Event!, walk.Situation)]);
    }

    private static ConditionTrace Under(string asks, Condition condition, TourWalk walk)
    {
        var trace = ConditionTracer.Of(condition, walk.Situation);
        return new(asks, trace.Holds, trace.Since, "", [trace]);
    }

    private static string Since(AdvanceSince since) => since switch
    {
        AdvanceSince.Ever => "at any time",
        AdvanceSince.Step => "since the step became current",
        _ => "since the tour began",
    };
}
