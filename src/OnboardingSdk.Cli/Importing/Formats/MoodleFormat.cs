using System.Globalization;
using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Importing;

/// <summary>Moodle's user tours, as its own export writes them.</summary>
internal sealed class MoodleFormat : IImportFormat
{
    public string Name => "moodle";

    public bool Fits(SourceNode document) => document is SourceMap map && map["steps"] is SourceList && (map["pathmatch"] is not null || ImportFormats.Steps(map).Any(step => step["targettype"] is not null));

    public IEnumerable<FlowDraft> Read(SourceNode document, ImportContext context)
    {
        var fields = context.Fields((SourceMap)document);
        var tour = new TourDraft { Source = fields, WantedId = context.FileName, Name = Text(fields.Text("name"), fields, context, isLine: true) };
        tour.Description = fields.Text("description") is { } words ? Text(words, fields, context, isLine: true) : null;
        fields.Same("version", "id", "sortorder");
        tour.Start.Set("page", MoodlePages.Convert(fields.Text("pathmatch")));
        if (fields.Flag("enabled") == false)
        {
            tour.Start["auto"] = false;
            fields.Changed("it was switched off: nothing starts it until 'start.auto' is taken out");
        }

        fields.Lost("displaystepnumbers", "the widget always says how far the tour is");
        var settings = Settings(fields, "the tour");
        settings?.Same("majorupdatetime", "shipped_tour", "shipped_filename", "shipped_version");
        if (settings?.Map("filtervalues") is { } filters)
        {
            tour.Audience = MoodleAudience.Convert(filters, context.Declarations);
        }

        settings?.Lost("showtourwhen", "write it as 'start.frequency' and 'start.when'");
        var common = MoodleStepSettings.Read(settings, new());
        var endLabel = fields.Text("endtourlabel") is { Length: > 0 } label ? Text(label, fields, context, isLine: true) : null;
        settings?.Done();
        var steps = fields.Maps("steps").OrderBy(step => int.TryParse((step["sortorder"] as SourceScalar)?.Text, CultureInfo.InvariantCulture, out var n) ? n : 0).ToList();
        for (var i = 0; i < steps.Count; i++)
        {
            tour.Steps.Add(Step(steps[i], i, common, context));
        }

        if (endLabel is not null && tour.Steps.Count > 0)
        {
            tour.Steps[^1].NextLabel = TextLimits.Line(endLabel, "the label", fields);
        }

        fields.Done();
        yield return tour;
    }

    private static StepDraft Step(SourceMap map, int index, MoodleStepSettings common, ImportContext context)
    {
        var fields = context.Fields(map, ImportFormats.StepName(index, (map["title"] as SourceScalar)?.Text));
        fields.Same("sortorder", "id", "contentformat");
        var own = Settings(fields, fields.Where);
        var settings = MoodleStepSettings.Read(own, common);
        own?.Done();
        var draft = new StepDraft
        {
            Source = fields,
            Title = Text(fields.Text("title"), fields, context, isLine: true),
            Body = Text(fields.Text("content"), fields, context, isLine: false),
            Target = Target(fields),
            Placement = Placements.Convert(settings.Placement, fields),
        };
        if (draft.Target is not null)
        {
            draft.OnMissing = settings.IsOrphan ? "center" : "skip";
            draft.Advance = settings.IsReflex ? new() { ["click"] = true } : null;
        }

        fields.Done();
        return draft;
    }

    private static string? Target(SourceFields fields)
    {
        var value = fields.Text("targetvalue");
        switch (fields.Text("targettype"))
        {
            case "0" or "selector": return Selectors.Convert(value, fields);
            case "1" or "block": return Selectors.Convert($".block-region .block_{value}", fields);
            default: return null;
        }
    }

    // Settings are JSON within a text of the JSON.
    private static SourceFields? Settings(SourceFields fields, string where)
    {
        switch (fields.Take("configdata"))
        {
            case SourceScalar { Text: { Length: > 0 } text } raw when SourceReader.ReadJson(text, raw.Line) is SourceMap settings: return new(settings, where, fields.Notes);
            case SourceMap settings: return new(settings, where, fields.Notes);
            default: return null;
        }
    }

    /// <summary>A text; or a key of a language file, which Moodle writes as <c>key,component</c>.</summary>
    private static string? Text(string? raw, SourceFields fields, ImportContext context, bool isLine)
    {
        if (raw is null)
        {
            return null;
        }

        var key = raw.Split(',') is [var name, var component] && name.Length > 0 && component.Contains('_', StringComparison.Ordinal) && (name + component).All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or ':') ? name : null;
        if (key is not null && !context.Strings.ContainsKey(key))
        {
            fields.Check($"the {(isLine ? "title" : "text")} is a key of Moodle's language files: name such a file with --strings, or write the text");
        }

        var text = key is not null && context.Strings.TryGetValue(key, out var known) ? known : raw;
        return isLine ? Markup.Line(text) : key is not null && text == raw ? MarkdownEscape.Inline(raw) : ImportContext.Html(text, fields);
    }
}
