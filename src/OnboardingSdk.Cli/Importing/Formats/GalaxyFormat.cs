using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Importing;

/// <summary>Galaxy's tours, in YAML.</summary>
internal sealed class GalaxyFormat : IImportFormat
{
    public string Name => "galaxy";

    public bool Fits(SourceNode document) => document is SourceMap map
        && (map["title_default"] is not null || ImportFormats.Steps(map).Any(step => step["preclick"] is not null || step["postclick"] is not null || step["textinsert"] is not null || step["component"] is not null || step["content"] is SourceScalar));

    public IEnumerable<FlowDraft> Read(SourceNode document, ImportContext context)
    {
        var fields = context.Fields((SourceMap)document);
        var tour = new TourDraft { Source = fields, WantedId = context.FileName };
        var (title, name) = (fields.Text("title_default"), fields.Text("name"));
        tour.Name = title ?? name;
        if (title is not null && name is not null && title != name)
        {
            fields.Changed($"it has two names: “{title}” is its name, “{name}” is left out");
        }

        tour.Description = fields.Text("description") is { } words ? Markup.Line(words) : null;
        fields.Lost("tags", "flows have no tags");
        fields.Lost("requirements", "who may start it: write it as the tour's 'audience'");
        var steps = fields.Maps("steps").ToList();
        for (var i = 0; i < steps.Count; i++)
        {
            tour.Steps.Add(Step(steps[i], i, context));
        }

        tour.StartByHand("people chose it from a list");
        fields.Done();
        yield return tour;
    }

    private static StepDraft Step(SourceMap map, int index, ImportContext context)
    {
        var fields = context.Fields(map, ImportFormats.StepName(index, (map["title"] as SourceScalar)?.Text));
        var raw = fields.Text("element");
        var draft = new StepDraft
        {
            Source = fields,
            Title = fields.Text("title") is { } title ? Markup.Line(title) : null,
            Body = ImportContext.Html(string.Concat(new[] { fields.Text("intro"), fields.Text("content") }.OfType<string>().Select(part => $"<div>{part}</div>")), fields),
            Target = Component(fields) ?? Selectors.Convert(raw, fields),
            Placement = Placements.Convert(fields.Text("position", "placement"), fields),
        };
        if (map["component"] is not null)
        {
            draft.OnMissing = "center";
        }

        fields.Lost("prerequisites", "what Galaxy makes ready before the step, the step before has to lead to");
        if (fields.Text("textinsert") is { Length: > 0 } typed)
        {
            fields.Changed("the text that Galaxy types for the user is shown in the step");
            draft.Body = (draft.Body is { Length: > 0 } body ? body + "\n\n" : "") + HtmlBlocks.Fenced(typed);
            draft.Interactive = true;
        }

        Clicks(fields, draft, raw);
        fields.Done();
        return draft;
    }

    /// <summary>A name of Galaxy's own for an element becomes a data attribute of that name.</summary>
    private static string? Component(SourceFields fields)
    {
        if (fields.Text("component") is not { Length: > 0 } component)
        {
            return null;
        }

        var name = Ids.Slug(component.Replace('.', '-').Replace('_', '-'));
        fields.Check($"'{component}' is Galaxy's own name for an element: put data-onboarding=\"{name}\" on it. Until then the step is shown in the middle");
        return $"[data-onboarding={name}]".Replace("=", char.IsAsciiDigit(name[0]) ? "=\"" : "=", StringComparison.Ordinal).Replace("]", char.IsAsciiDigit(name[0]) ? "\"]" : "]", StringComparison.Ordinal);
    }

    // Galaxy clicks for the user, before the step or when it goes on. Here the user does: the target, and the tour goes on by that.
    private static void Clicks(SourceFields fields, StepDraft draft, string? element)
    {
        foreach (var (name, when) in new[] { ("preclick", "before"), ("postclick", "after") })
        {
            var clicked = fields.Take(name) switch
            {
                SourceScalar { Text: "true" or "True" } => [element ?? "the target"],
                SourceScalar { Text: null or "false" or "False" } or null => [],
                _ => fields.Texts(name).ToArray(),
            };
            foreach (var selector in clicked)
            {
                if (when == "after" && draft.Target is not null && (selector == element || selector == "the target"))
                {
                    draft.Advance = new() { ["click"] = true };
                    fields.Changed("Galaxy clicks the target when the step goes on: here the user clicks it, and that moves the tour on");
                }
                else
                {
                    fields.Check($"Galaxy clicks {selector} {when} the step: here the user has to");
                }
            }
        }
    }
}
