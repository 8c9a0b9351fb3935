namespace OnboardingSdk.Definitions;

/// <summary>Checks trackers.</summary>
internal sealed class TrackerValidator(Names names, Findings found)
{
    public void Check(TrackerDefinition tracker)
    {
        var owner = $"The tracker '{tracker.Id}'";
        Target(tracker, owner);
        if (tracker.Event.Length == 0)
        {
            found.Error(DiagnosticCodes.Missing, tracker.At("event"), $"{owner} needs an 'event'.");
        }
        else if (!names.Events.TryGetValue(tracker.Event, out var recorded))
        {
            found.Error(DiagnosticCodes.UnknownEvent, tracker.At("event"), $"There is no event '{tracker.Event}'.{Nearest.Hint(tracker.Event, names.Events.Keys)}");
        }
        else if (!recorded.IsUnread)
        {
            Event(tracker, recorded, owner);
        }

        Rules(tracker, owner);
    }

    private void Target(TrackerDefinition tracker, string owner)
    {
        if (tracker.On == TrackerTrigger.Page)
        {
            if (tracker.Target is not null)
            {
                found.Error(DiagnosticCodes.BadRule, tracker.At("target"), $"{owner} listens for pages, which have no 'target'. Name them in 'start.page'.");
            }

            return;
        }

        if (string.IsNullOrWhiteSpace(tracker.Target))
        {
            found.Error(DiagnosticCodes.TargetNeeded, tracker.At("target"), $"{owner} needs a 'target': what is {(tracker.On == TrackerTrigger.Click ? "clicked" : "seen")}.");
        }
        else if (SelectorCheck.Problem(tracker.Target) is { } problem)
        {
            found.Error(DiagnosticCodes.BadSelector, tracker.At("target"), $"'{tracker.Target}' cannot be a CSS selector: {problem}.");
        }
    }

    private void Event(TrackerDefinition tracker, EventDefinition recorded, string owner)
    {
        if (recorded.Source != EventSource.Client)
        {
            found.Error(
                DiagnosticCodes.ServerEvent, tracker.At("event"), $"{owner} cannot record '{recorded.Name}': only the server does. An event that a browser may record is declared with \"source\": \"client\".");
        }

        foreach (var (name, value) in tracker.Properties)
        {
            if (recorded.Properties.FirstOrDefault(p => p.Name == name) is not { } property)
            {
                found.Error(DiagnosticCodes.UnknownProperty, tracker.At("properties"), $"The event '{recorded.Name}' has no property '{name}'.{Nearest.Hint(name, recorded.Properties.Select(p => p.Name))}");
            }
            else
            {
                new ValueTestValidator(found).Check(property, new ValueTest(ValueOperator.Equal, value), tracker.At("properties"));
            }
        }
    }

    private void Rules(TrackerDefinition tracker, string owner)
    {
        var start = tracker.Start;
        if (!start.Auto || start.Delay is not null || start.IgnoreLimits || start.Priority != Priority.Normal || start.Frequency != Frequency.Once || !tracker.Dismissible)
        {
            found.Error(DiagnosticCodes.BadRule, tracker.At("start"), $"{owner} shows nothing: of 'start' it has only 'page' and 'when', and nobody dismisses it.");
        }
    }
}
