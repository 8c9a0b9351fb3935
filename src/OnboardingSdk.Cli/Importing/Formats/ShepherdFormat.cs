using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Importing;

/// <summary>Shepherd: the steps, or the options of the tour that hold them.</summary>
internal sealed class ShepherdFormat : IImportFormat
{
    private static readonly string[] Actions = ["next", "back", "cancel", "complete"];

    public string Name => "shepherd";

    public bool Fits(SourceNode document) => ImportFormats.Steps(document).Any(step =>
        step["attachTo"] is SourceMap || step["advanceOn"] is SourceMap || step["buttons"] is SourceList || (step["text"] is not null && step["content"] is null));

    public IEnumerable<FlowDraft> Read(SourceNode document, ImportContext context)
    {
        var fields = context.Fields(ImportFormats.Whole(document));
        var tour = new TourDraft { Source = fields, Name = fields.Text("tourName"), WantedId = fields.Text("id") ?? fields.Text("tourName") ?? context.FileName };
        fields.Same("exitOnEsc", "keyboardNavigation", "useModalOverlay");
        var usual = fields.Map("defaultStepOptions", "all steps");
        usual?.Same("scrollTo", "arrow");
        var isClosable = (usual?.Map("cancelIcon") is { } icon ? Closable(icon) : null) ?? true;
        var canClick = usual?.Flag("canClickTarget");
        usual?.Done();
        var steps = fields.Maps("steps").ToList();
        for (var i = 0; i < steps.Count; i++)
        {
            tour.Steps.Add(Step(steps[i], i, canClick, ref isClosable, context));
        }

        tour.Dismissible = isClosable;
        tour.StartByHand("code started it");
        fields.Done();
        yield return tour;
    }

    private static bool? Closable(SourceFields icon)
    {
        var enabled = icon.Flag("enabled");
        icon.Same("label");
        icon.Done();
        return enabled;
    }

    private static StepDraft Step(SourceMap map, int index, bool? canClick, ref bool isClosable, ImportContext context)
    {
        var fields = context.Fields(map, ImportFormats.StepName(index, (map["title"] as SourceScalar)?.Text));
        fields.Same("id", "scrollTo", "arrow");
        var attached = fields.Map("attachTo");
        var target = Selectors.Convert(attached?.Text("element"), fields);
        var draft = new StepDraft
        {
            Source = fields,
            Title = fields.Text("title") is { } title ? Markup.Line(title) : null,
            Body = Text(fields),
            Target = target,
            Placement = attached is null ? null : Placements.Convert(attached.Text("on"), attached),
            Interactive = fields.Flag("canClickTarget") ?? canClick,
        };
        attached?.Done();
        AdvanceOn(fields.Map("advanceOn"), draft);
        if (fields.Map("cancelIcon") is { } icon && Closable(icon) is { } closable && closable != isClosable)
        {
            fields.Lost("whether a single step can be closed: here the whole tour can, or cannot");
        }

        foreach (var button in fields.Maps("buttons"))
        {
            Button(new(button, fields.Where, fields.Notes), draft);
        }

        fields.Done();
        return draft;
    }

    // A text, or a list of paragraphs.
    private static string? Text(SourceFields fields) => fields.Take("text") switch
    {
        SourceList paragraphs => ImportContext.Html(string.Concat(paragraphs.Items.OfType<SourceScalar>().Select(p => $"<p>{p.Text}</p>")), fields),
        SourceScalar { Text: { } text } => ImportContext.Html(text, fields),
        _ => null,
    };

    private static void AdvanceOn(SourceFields? advance, StepDraft draft)
    {
        if (advance is null)
        {
            return;
        }

        var (selector, happens) = (advance.Text("selector"), advance.Text("event"));
        if (happens == "click" && draft.Target is not null && (selector is null || Selectors.Convert(selector, advance) == draft.Target))
        {
            draft.Advance = new() { ["click"] = true };
        }
        else
        {
            advance.Check($"it goes on by '{happens}' of '{selector}', which is not a click on its target: it goes on by its button now");
        }

        advance.Done();
    }

    private static void Button(SourceFields button, StepDraft draft)
    {
        button.Same("secondary", "disabled", "label");
        var (text, action) = (button.Text("text") is { } html ? Markup.Line(html) : null, button.Text("action", "type"));
        switch (Word(action, text))
        {
            case "next" or "complete":
                draft.NextLabel = TextLimits.Line(text, "the label", button);
                break;
            case "back" or "cancel":
                // The widget has both; only words of one's own are lost.
                if (text is not (null or "" or "Back" or "Previous" or "Cancel" or "Close" or "Exit" or "Skip"))
                {
                    button.Lost($"the button “{text}” has the widget's own word");
                }

                break;
            default:
                button.Lost($"the button “{text}”: what it does ({action ?? "code"}) cannot be read");
                break;
        }

        button.Done();
    }

    // Actions are functions, which JSON does not keep: 'tour.next' as a text, or nothing but the words on the button.
    private static string? Word(string? action, string? text)
    {
        var words = (action ?? text ?? "").ToLowerInvariant();
        return Actions.FirstOrDefault(word => words.Contains(word, StringComparison.Ordinal))
            ?? (action is not null ? null : words switch { "done" or "finish" or "ok" or "got it" => "complete", "previous" => "back", "close" or "exit" or "skip" => "cancel", _ => null });
    }
}
