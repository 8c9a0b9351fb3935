using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Importing;

/// <summary>driver.js: the steps, or the configuration that holds them.</summary>
internal sealed class DriverFormat : IImportFormat
{
    public string Name => "driver";

    public bool Fits(SourceNode document) => ImportFormats.Steps(document).Any(step => step["popover"] is SourceMap);

    public IEnumerable<FlowDraft> Read(SourceNode document, ImportContext context)
    {
        var fields = context.Fields(ImportFormats.Whole(document));
        var tour = new TourDraft { Source = fields, WantedId = context.FileName };
        fields.Same("smoothScroll", "animate", "showProgress", "allowKeyboardControl");
        var (next, done) = (fields.Text("nextBtnText"), fields.Text("doneBtnText"));
        tour.Dismissible = fields.Flag("allowClose") ?? true;
        var isBlocked = fields.Flag("disableActiveInteraction");
        var steps = fields.Maps("steps").ToList();
        for (var i = 0; i < steps.Count; i++)
        {
            tour.Steps.Add(Step(steps[i], i, i == steps.Count - 1 ? done ?? next : next, isBlocked, context));
        }

        tour.StartByHand("code started it");
        fields.Done();
        yield return tour;
    }

    private static StepDraft Step(SourceMap map, int index, string? label, bool? isBlocked, ImportContext context)
    {
        var title = ((map["popover"] as SourceMap)?["title"] as SourceScalar)?.Text;
        var where = ImportFormats.StepName(index, title);
        var fields = context.Fields(map, where);
        var popover = fields.Map("popover") ?? new(new(map.Line, []), where, context.Notes);
        fields.Same("disableButtons");
        popover.Same("showProgress", "progressText", "disableButtons");
        var draft = new StepDraft
        {
            Source = fields,
            Title = popover.Text("title") is { } text ? Markup.Line(text) : null,
            Body = ImportContext.Html(popover.Text("description"), popover),
            Target = Selectors.Convert(fields.Text("element"), fields),
            Placement = Placement(popover.Text("side"), popover.Text("align"), popover),
            NextLabel = TextLimits.Line(popover.Text("doneBtnText") ?? popover.Text("nextBtnText") ?? label, "the label", fields),
            Interactive = (fields.Flag("disableActiveInteraction") ?? isBlocked) is { } blocked ? !blocked : null,
        };
        if (popover.Take("showButtons") is SourceList buttons && !buttons.Items.Any(b => b is SourceScalar { Text: "next" }))
        {
            popover.Check("it had no Next button, so code moved it on: say what does, with 'advance'");
        }

        popover.Lost("prevBtnText", "the Back button has the widget's own word");
        popover.Done();
        fields.Done();
        return draft;
    }

    private static string? Placement(string? side, string? align, SourceFields fields) =>
        Placements.Convert(side is null or "over" || align is null or "center" ? side : $"{side}-{align}", fields);
}
