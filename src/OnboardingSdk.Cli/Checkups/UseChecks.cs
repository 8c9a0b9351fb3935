namespace OnboardingSdk.Cli.Checkups;

/// <summary>Is everything that is declared used, and does the app do its part?</summary>
internal static class UseChecks
{
    public static IEnumerable<Checkup> Of(CheckupContext context)
    {
        foreach (var e in context.Definitions.Events)
        {
            var isUsed = context.References.To("event", e.Name).Any();
            if (!isUsed)
            {
                yield return new("event-unused", false, $"Nothing uses the event '{e.Name}'.", "Let a task, a milestone or a segment ask for it, or stop tracking it.", e.Location);
            }

            var isTracked = context.Definitions.Flows.OfType<TrackerDefinition>().Any(tracker => tracker.Event == e.Name);
            if (isUsed && !isTracked && context.Sources is { } sources && !sources.Mentions(e.Name))
            {
                yield return new("event-tracked-nowhere", true, $"The event '{e.Name}' is used, and the app's code does not contain its name: nothing tracks it.", $"Track it where it happens: await onboarding.TrackAsync(userId, \"{e.Name}\").", e.Location);
            }
        }

        foreach (var (attributes, of) in new[] { (context.Definitions.UserAttributes, "user"), (context.Definitions.AccountAttributes, "account") })
        {
            foreach (var attribute in attributes.Where(a => !context.References.To(of, a.Name).Any() && !context.IsInText($"{of}.{a.Name}")))
            {
                yield return new("attribute-unused", false, $"Nothing uses the {of} attribute '{attribute.Name}'.", "Take it out, or let a segment ask for it.", attribute.Location);
            }
        }

        foreach (var segment in context.Definitions.Segments.Where(s => !context.References.To("segment", s.Id).Any() && context.Sources?.Mentions(s.Id) != true))
        {
            yield return new("segment-unused", false, $"Nothing uses the segment '{segment.Id}'.", "Give it to a flow as its 'audience', or take it out.", segment.Location);
        }

        foreach (var check in Targets(context))
        {
            yield return check;
        }
    }

    private static IEnumerable<Checkup> Targets(CheckupContext context)
    {
        foreach (var tour in context.Definitions.Flows.OfType<TourDefinition>().Where(_ => context.Sources is not null))
        {
            foreach (var step in tour.Steps.Where(step => step.Target is not null))
            {
                if (TargetNames.Of(step.Target!).FirstOrDefault(name => !context.Sources!.Mentions(name)) is { } missing)
                {
                    yield return new("target-nowhere", true, $"The step '{tour.Id}/{step.Id}' points at {step.Target}, and no file of the app contains '{missing}'.", "Put the attribute on the element, or correct the target.", step.Location);
                }
            }
        }
    }
}
