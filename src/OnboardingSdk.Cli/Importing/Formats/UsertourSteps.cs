using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Importing;

/// <summary>The steps of a flow of Usertour's.</summary>
internal static class UsertourSteps
{
    public static TourDraft Read(SourceFields version, UsertourRules rules)
    {
        var tour = new TourDraft { Source = version };
        var byReference = new Dictionary<string, StepDraft>(StringComparer.Ordinal);
        var ways = new List<(StepDraft From, SourceFields Button, string? Label, string Step)>();
        foreach (var (map, i) in version.Maps("steps").Select((map, i) => (map, i)))
        {
            var fields = new SourceFields(map, ImportFormats.StepName(i, (map["name"] as SourceScalar)?.Text), version.Notes);
            fields.Same("object", "width", "height", "zIndex");
            if (fields.Text("type") == "hidden")
            {
                fields.Lost("a hidden step shows nothing: what it waits for has to be said by the step before it, with 'advance'");
                fields.Same("content", "placement", "target", "triggers", "name", "id", "cvid", "key");
                fields.Done();
                continue;
            }

            var draft = Step(fields, rules, ways);
            foreach (var reference in new[] { fields.Text("id"), fields.Text("cvid"), fields.Text("key") }.OfType<string>())
            {
                byReference[reference] = draft;
            }

            fields.Done();
            tour.Steps.Add(draft);
        }

        foreach (var way in ways)
        {
            Lead(way, byReference, tour);
        }

        return tour;
    }

    private static StepDraft Step(SourceFields fields, UsertourRules rules, List<(StepDraft From, SourceFields Button, string? Label, string Step)> ways)
    {
        var placement = fields.Map("placement");
        var (side, align) = (placement?.Text("side"), placement?.Text("align"));
        placement?.Same("sideOffset", "alignOffset", "alignType", "type");
        placement?.Done();
        var content = UsertourBlocks.Read(fields, "content");
        var draft = new StepDraft
        {
            Source = fields,
            Title = content.Title ?? fields.Text("name"),
            Body = content.Markdown,
            Target = UsertourRules.Target(fields.Map("target"), fields),
            Placement = side is null ? null : Placements.Convert(align is null or "center" ? side : $"{side}-{align}", fields),
        };
        fields.Same("name");
        var hasNext = false;
        foreach (var button in content.Buttons)
        {
            hasNext |= Button(button, draft, ways, hasNext);
        }

        foreach (var trigger in fields.Maps("triggers").Select(map => new SourceFields(map, fields.Where, fields.Notes)))
        {
            if (rules.Advance(trigger, draft.Target) is { } advance)
            {
                draft.Advance = advance;
            }

            trigger.Done();
        }

        return draft;
    }

    /// <summary>A button that leads on; of several the first is the Next button.</summary>
    private static bool Button(SourceFields button, StepDraft draft, List<(StepDraft From, SourceFields Button, string? Label, string Step)> ways, bool hasNext)
    {
        button.Same("object", "id", "type", "variant", "margin");
        var label = button.Text("text") is { } text ? UsertourBlocks.WithoutPlaceholders(text, button) : null;
        button.Lost("disabledWhen", "buttons are always usable");
        button.Lost("hiddenWhen", "buttons are always there");
        var leads = false;
        foreach (var action in button.Maps("actions").Select(map => new SourceFields(map, button.Where, button.Notes)))
        {
            switch (action.Text("type"))
            {
                case "goto_step" when !hasNext && !leads:
                    ways.Add((draft, action, label, action.Text("step") ?? ""));
                    leads = true;
                    break;
                case "dismiss" when label is "Close" or "Dismiss" or "Cancel" or "Done" or "Got it" or "Finish" or null:
                    draft.NextLabel ??= label is "Done" or "Got it" or "Finish" ? label : null;
                    break;
                case "dismiss":
                    action.Changed($"the button “{label}” closes the flow: the widget has a button for that");
                    break;
                case var type:
                    action.Lost($"the button “{label}” with {type} ({action.Text("step", "flow", "url") ?? "code"})");
                    break;
            }

            action.Same("step", "flow", "url", "newTab", "newWindow", "code");
            action.Done();
        }

        button.Done();
        return leads;
    }

    private static void Lead((StepDraft From, SourceFields Button, string? Label, string Step) way, Dictionary<string, StepDraft> steps, TourDraft tour)
    {
        if (!steps.TryGetValue(way.Step, out var to))
        {
            way.Button.Lost($"the button “{way.Label}” leads to the step '{way.Step}', which is not in the file");
            return;
        }

        way.From.Next = to;
        way.From.NextLabel = TextLimits.Line(way.Label, "the label", way.Button);
        if (tour.Steps.IndexOf(to) == tour.Steps.IndexOf(way.From) + 1 && way.Label is "Next")
        {
            way.From.NextLabel = null;
        }
    }
}
