namespace OnboardingSdk.Journeys;

/// <summary>What a browser may say of how its user left a step: what the step's definition has, and nothing that only the server knows.</summary>
/// <param name="tour">The tour.</param>
/// <param name="step">The current step.</param>
/// <param name="satisfied">The way of the server's that is there, with which the step has a Next button; null: none.</param>
internal sealed class StepWays(TourDefinition tour, StepDefinition step, Advance? satisfied)
{
    /// <summary>Why it cannot have been left like that; null: it can.</summary>
    /// <param name="by">How, in a word; null: the first way of the browser's.</param>
    /// <param name="to">Where a button leads; null: none was pressed that leads somewhere.</param>
    /// <param name="target">The step that a button leads to.</param>
    /// <param name="way">The way that was taken; null: by a button of a step that has no Next button.</param>
    public string? Refusal(string? by, string? to, out string? target, out Advance? way)
    {
        (target, way) = (to, null);
        if (to is not null)
        {
            return step.Buttons.Any(b => b.Step == to) ? null : $"No button of the step '{step.Id}' of the tour '{tour.Id}' leads to '{to}'.";
        }

        if (by == EntryNames.ByAction)
        {
            way = step.Advance.FirstOrDefault(w => w.Kind == AdvanceKind.Button);
            return step.Buttons.Any(b => b.Next) ? null : $"The step '{step.Id}' of the tour '{tour.Id}' has no button that goes on.";
        }

        way = step.Advance.FirstOrDefault(w => w.IsSeenByBrowser && (by is null || Vocabulary.Advances.For(w.Kind) == by));
        way ??= by is null or "button" ? satisfied : null;
        return way is not null ? null : $"The step '{step.Id}' of the tour '{tour.Id}' {Waits()}.";
    }

    private string Waits() => step.Advance.FirstOrDefault(w => !w.IsSeenByBrowser) switch
    {
        { Event: { } e } => $"waits for the event '{e.Event}'",
        { When: not null } => "waits for a condition that does not hold",
        _ => "does not go on like that",
    };
}
