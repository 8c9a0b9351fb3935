namespace OnboardingSdk.Definitions;

/// <summary>Checks tours, step by step. <see cref="TourPath"/> checks the way through them.</summary>
internal sealed class TourValidator(ButtonValidator buttons, ConditionValidator conditions, DeclarationValidator declarations, MediaValidator media, Findings found)
{
    internal const int MostButtons = 3;

    private readonly TextCheck texts = new(found);
    private readonly AdvanceValidator ways = new(buttons, conditions, found);

    public void Check(TourDefinition tour)
    {
        texts.Line(tour.Title, "The title", tour.At("title"));
        declarations.Ids("The step", "A step", tour.Steps, s => s.Id, s => s.At("id"));
        if (tour.Steps.Count == 0)
        {
            found.Error(DiagnosticCodes.EmptyFlow, tour.At("steps"), $"The tour '{tour.Id}' needs at least one step.");
        }

        foreach (var step in tour.Steps)
        {
            Check(tour, step, $"The step '{step.Id}'");
        }

        new TourPath(tour, found).Check();
    }

    private void Check(TourDefinition tour, StepDefinition step, string owner)
    {
        texts.RequiredLine(step.Title, owner, "title", step.At("title"));
        texts.Body(step.Body, "The body", step.At("body"));
        texts.Line(step.NextLabel, "The label", step.At("nextLabel"));
        media.Check(step.Media, $"the step '{step.Id}'", step.Location);
        if (step.Target is { } target && SelectorCheck.Problem(target) is { } problem)
        {
            found.Error(DiagnosticCodes.BadSelector, step.At("target"), $"'{target}' cannot be a CSS selector: {problem}.");
        }

        if (step.Target is null && step.Interactive == true)
        {
            found.Error(DiagnosticCodes.TargetNeeded, step.At("interactive"), $"{owner} lets its target be used and has no 'target'.");
        }

        if (!DurationText.IsAllowed(step.Wait))
        {
            found.Error(DiagnosticCodes.BadDuration, step.At("wait"), "'wait' must be a positive duration in whole milliseconds, at most ten years.");
        }

        if (step.SkipWhen is { } skip)
        {
            conditions.Check(skip, new(owner, "skipWhen", step.At("skipWhen"), Scope.User));
        }

        ways.Check(tour, step, owner);
        CheckButtons(tour, step, owner);
        CheckBranches(step, owner);
    }

    private void CheckButtons(TourDefinition tour, StepDefinition step, string owner)
    {
        if (step.Buttons.Count > MostButtons)
        {
            found.Error(DiagnosticCodes.BadAction, step.At("buttons"), $"{owner} has {step.Buttons.Count} buttons beside its Next button; {MostButtons} is the most.");
        }

        foreach (var button in step.Buttons)
        {
            texts.RequiredLine(button.Label ?? "", "A button", "label", button.At("label"));
            buttons.Check(button, owner, tour, "next", "step", "start", "navigate", "dismiss");
            if (button.Step == step.Id && step.Id.Length > 0)
            {
                found.Error(DiagnosticCodes.BadAction, button.At("step"), $"{owner} has a button that leads to the step itself.");
            }
        }
    }

    private void CheckBranches(StepDefinition step, string owner)
    {
        for (var place = 0; place < step.Next.Count; place++)
        {
            var branch = step.Next[place];
            var at = branch.Location.File is null ? step.At("next") : branch.Location;
            if (branch.When is { } when)
            {
                conditions.Check(when, new(owner, "when", at, Scope.User));
            }
            else if (place < step.Next.Count - 1)
            {
                found.Error(DiagnosticCodes.BadBranch, at, $"{owner} has branches after one without a 'when': they are never taken. Put it last.");
            }
        }
    }
}
