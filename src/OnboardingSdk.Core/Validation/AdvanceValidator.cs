namespace OnboardingSdk.Definitions;

/// <summary>Checks the ways on from a step.</summary>
internal sealed class AdvanceValidator(ButtonValidator buttons, ConditionValidator conditions, Findings found)
{
    private static readonly TimeSpan ShortestDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(10);

    public void Check(TourDefinition tour, StepDefinition step, string owner)
    {
        if (step.Advance.Count == 0)
        {
            found.Error(DiagnosticCodes.BadAdvance, step.At("advance"), $"{owner} has no way on.");
        }

        if (step.Advance.GroupBy(way => way.Kind).FirstOrDefault(ways => ways.Count() > 1) is { } twice)
        {
            found.Error(
                DiagnosticCodes.BadAdvance,
                At(step, twice.Last()),
                $"{owner} has the way '{Vocabulary.Advances.For(twice.Key)}' twice. {(twice.Key is AdvanceKind.Condition or AdvanceKind.Event ? "Write several as the 'any' of one 'when'." : "A step has one of each.")}");
        }

        foreach (var way in step.Advance)
        {
            Check(tour, step, way, owner);
        }
    }

    private void Check(TourDefinition tour, StepDefinition step, Advance way, string owner)
    {
        switch (way.Kind)
        {
            case AdvanceKind.Button when way.Button is { } button:
                buttons.Check(button, owner, tour, "start", "navigate");
                break;
            case AdvanceKind.Click when step.Target is null:
                found.Error(DiagnosticCodes.TargetNeeded, step.At("advance"), $"{owner} waits for a click on its target and has no 'target'.");
                break;
            case AdvanceKind.Input when step.Target is null:
                found.Error(DiagnosticCodes.TargetNeeded, step.At("advance"), $"{owner} waits for its target to be filled and has no 'target'.");
                break;
            case AdvanceKind.Input when way.MinLength is < 1 or > Advance.LongestInput:
                found.Error(DiagnosticCodes.BadNumber, At(step, way), $"'minLength' must be a whole number from 1 to {Advance.LongestInput}.");
                break;
            case AdvanceKind.Route when way.Pages.Count == 0:
                found.Error(DiagnosticCodes.BadAdvance, At(step, way), $"{owner} waits for a 'route' and names no page.");
                break;
            case AdvanceKind.Delay when way.Delay < ShortestDelay || way.Delay > LongestDelay || !DurationText.IsAllowed(way.Delay):
                found.Error(DiagnosticCodes.BadDuration, At(step, way), "'delay' must be from 1 second to 10 minutes, in whole milliseconds.");
                break;
            case AdvanceKind.Condition:
                conditions.Check(way.When, new(owner, "when", At(step, way), Scope.User));
                break;
            case AdvanceKind.Event:
                CheckEvent(step, way.Event!, owner);
                break;
        }
    }

    private void CheckEvent(StepDefinition step, EventCondition condition, string owner)
    {
        var at = condition.Location.File is null ? step.Location : condition.Location;
        conditions.CheckEvent(condition, at);
        if (condition.Count != CountRange.Once || (condition.InLast ?? condition.WithinFirst) is not null || condition.Of == Scope.Account)
        {
            found.Error(DiagnosticCodes.BadAdvance, at, $"{owner} goes on with one such event of the user's: counts, windows and the account's events have no meaning there.");
        }
    }

    private static SourceLocation At(StepDefinition step, Advance way) => way.Location.File is null ? step.At("advance") : way.Location;
}
