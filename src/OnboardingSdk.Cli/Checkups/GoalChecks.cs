namespace OnboardingSdk.Cli.Checkups;

/// <summary>Is it said what success is, and does anything lead there?</summary>
internal static class GoalChecks
{
    public static IEnumerable<Checkup> Of(CheckupContext context)
    {
        if (context.Definitions.Flows.Count == 0)
        {
            yield return new("no-flows", true, "There is nothing that users would see.", "Write a tour or a checklist: 'onboarding init' makes a first one.");
        }

        if (context.Definitions.Milestones.Count == 0)
        {
            yield return new("no-milestones", true, "No milestone says what users are to reach.", "Define milestones: the first project, the first report, a second member.");
            yield break;
        }

        if (context.Activation is not { } activation)
        {
            yield return new("no-activation", true, "No milestone is the activation, so nothing can be measured against it.", "Mark the one at which the product has kept its promise with \"activation\": true.");
            yield break;
        }

        foreach (var check in Activation(context, activation))
        {
            yield return check;
        }
    }

    private static IEnumerable<Checkup> Activation(CheckupContext context, MilestoneDefinition activation)
    {
        if (activation.Within is null)
        {
            yield return new("activation-any-time", false, $"The activation '{activation.Id}' counts whenever it happens.", "Say until when it has to be reached to count: \"within\": \"14d\".", activation.Location);
        }

        var events = context.EventsOf($"milestone {activation.Id}");
        var led = events.Where(context.Leads).ToList();
        if (events.Count > 0 && led.Count == 0)
        {
            yield return new(
                "nothing-leads-to-activation",
                true,
                $"Nothing leads users to the activation '{activation.Id}': no step waits for, and no task is ticked by, {string.Join(", ", events)}.",
                "Let a task be completed by that event, or a step go on by it.",
                activation.Location);
        }
        else
        {
            foreach (var missing in events.Except(led))
            {
                yield return new(
                    "part-of-activation-unled",
                    false,
                    $"The activation asks for '{missing}', and no step or task leads users to it.",
                    "Add a task for it, unless it happens by itself.",
                    activation.Location);
            }
        }

        foreach (var e in context.Definitions.Events.Where(e => e.Source == EventSource.Client && events.Contains(e.Name)))
        {
            yield return new("activation-from-browser", true, $"The activation rests on '{e.Name}', which any browser can send.", "Track it in server code, and take \"source\": \"client\" out.", e.Location);
        }
    }
}
