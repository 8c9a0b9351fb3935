namespace OnboardingSdk.Cli.Importing;

/// <summary>Intro.js: the steps, or the options that hold them.</summary>
internal sealed class IntroFormat : IImportFormat
{
    public string Name => "intro";

    public bool Fits(SourceNode document) => ImportFormats.Steps(document).Any(step => step["intro"] is SourceScalar);

    public IEnumerable<FlowDraft> Read(SourceNode document, ImportContext context)
    {
        var fields = context.Fields(ImportFormats.Whole(document));
        var tour = new TourDraft { Source = fields, WantedId = context.FileName };
        fields.Same("showProgress", "showBullets", "showStepNumbers", "scrollToElement", "keyboardNavigation", "autoPosition", "positionPrecedence", "exitOnOverlayClick", "showButtons", "stepNumbersOfLabel", "hidePrev");
        var (next, done) = (fields.Text("nextLabel"), fields.Text("doneLabel"));
        var (position, isBlocked) = (fields.Text("tooltipPosition"), fields.Flag("disableInteraction"));
        tour.Dismissible = fields.Flag("exitOnEsc") != false;
        if (!tour.Dismissible)
        {
            fields.Changed("'exitOnEsc' is false: users cannot close the tour");
        }

        fields.Lost("prevLabel", "the Back button has the widget's own word");
        fields.Lost("skipLabel", "the Close button has the widget's own word");
        fields.Lost("hints", "hints are no steps: write a flow of kind 'hint' for each");

        // A step may have a number; the sort is stable, so those without one stay where they are.
        var steps = fields.Maps("steps").Select((map, i) => (Map: map, Order: int.TryParse((map["step"] as SourceScalar)?.Text, out var n) ? n : i + 1)).OrderBy(s => s.Order).Select(s => s.Map).ToList();
        for (var i = 0; i < steps.Count; i++)
        {
            tour.Steps.Add(Step(steps[i], i, i == steps.Count - 1 ? done ?? next : next, position, isBlocked, context));
        }

        tour.StartByHand("code started it");
        fields.Done();
        yield return tour;
    }

    private static StepDraft Step(SourceMap map, int index, string? label, string? position, bool? isBlocked, ImportContext context)
    {
        var fields = context.Fields(map, ImportFormats.StepName(index, (map["title"] as SourceScalar)?.Text));
        fields.Same("step", "scrollTo");
        var draft = new StepDraft
        {
            Source = fields,
            Title = fields.Text("title") is { } title ? Markup.Line(title) : null,
            Body = ImportContext.Html(fields.Text("intro"), fields),
            Target = Selectors.Convert(fields.Text("element"), fields),
            Placement = Placements.Convert(fields.Text("position") ?? position, fields),
            NextLabel = TextLimits.Line(label, "the label", fields),
            Interactive = (fields.Flag("disableInteraction") ?? isBlocked) is { } blocked ? !blocked : null,
        };
        fields.Done();
        return draft;
    }
}
