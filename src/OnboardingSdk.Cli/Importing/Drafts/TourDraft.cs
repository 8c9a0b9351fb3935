using System.Text.Json.Nodes;
using OnboardingSdk.Cli.Findings;

namespace OnboardingSdk.Cli.Importing;

/// <summary>A tour that is being imported.</summary>
internal sealed class TourDraft : FlowDraft
{
    public List<StepDraft> Steps { get; } = [];

    public override string Kind => "tour";

    public override string Size => FindingSummary.Count(Steps.Count, "step");

    public override void Finish()
    {
        var ids = new Ids();
        for (var i = 0; i < Steps.Count; i++)
        {
            var step = Steps[i];
            (step.Title, step.Body) = TextLimits.TitleAndBody(step.Title, step.Body, i == 0 ? Name ?? $"Step {i + 1}" : $"Step {i + 1}", step.Source);
            step.Id = ids.Next(step.Title, $"step-{i + 1}");
            if (step.Advance is not null && step.Target is null && step.Advance["click"] is not null)
            {
                step.Source.Lost("without a target nothing can be clicked: the step goes on by its button");
                step.Advance = null;
            }
        }

        WithoutCircles();
    }

    // Steps cannot lead back, and none may be left out for ever: where that would be, the tour goes on as it is written.
    private void WithoutCircles()
    {
        foreach (var (step, i) in Steps.Select((step, i) => (step, i)).Where(s => s.step.Next is not null))
        {
            var to = Steps.IndexOf(step.Next!);
            if (to == i + 1)
            {
                step.Next = null;
            }
            else if (to <= i || Steps.Skip(i + 1).Take(to - i - 1).Any(between => !Steps.Exists(s => s.Next == between)))
            {
                step.Source.Lost($"the way to “{step.Next!.Title}”: {(to <= i ? "steps cannot lead back" : "the steps between would never be shown")}; the tour goes on with the next step");
                step.Next = null;
            }
        }
    }

    protected override void Parts(JsonObject json) => json["steps"] = new JsonArray([.. Steps.Select(step => step.ToJson())]);
}
