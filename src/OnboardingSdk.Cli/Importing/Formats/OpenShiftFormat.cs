using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Importing;

/// <summary>OpenShift's quick starts (ConsoleQuickStart, in YAML), as checklists.</summary>
internal sealed class OpenShiftFormat : IImportFormat
{
    public string Name => "openshift";

    public bool Fits(SourceNode document) => document is SourceMap map && map["kind"] is SourceScalar { Text: "ConsoleQuickStart" };

    public IEnumerable<FlowDraft> Read(SourceNode document, ImportContext context)
    {
        var root = context.Fields((SourceMap)document);
        root.Same("apiVersion", "kind");
        var metadata = root.Map("metadata");
        var name = metadata?.Text("name");
        metadata?.Lost("annotations", "what they say is for a cluster");
        metadata?.Lost("labels", "what they say is for a cluster");
        metadata?.Done();
        var spec = root.Map("spec") ?? throw new ImportException(root.Line, "The quick start has no 'spec'.");
        var checklist = new ChecklistDraft { Source = spec, WantedId = name ?? context.FileName, IsSequential = true, Title = spec.Text("displayName") };
        spec.Changed("tasks were done one after the other, and whoever does them says so: they are in order, and ticked by hand");
        checklist.StartByHand("people chose it from a catalog");
        checklist.Body = Head(spec);
        checklist.Completed = spec.Text("conclusion") is { } conclusion ? QuickStartText.Convert(conclusion, spec).Text : null;
        spec.Lost("icon", "checklists have no picture");
        spec.Lost("tags", "flows have no tags");
        spec.Lost("accessReviewResources", "who may do this: write it as the checklist's 'audience'");
        foreach (var next in spec.Texts("nextQuickStart").Where(n => n.Length > 0))
        {
            spec.Check($"'{next}' was suggested after it: let that start \"when\": {{ \"flow\": \"{Ids.Slug(name ?? context.FileName)}\", \"is\": \"completed\" }}");
        }

        var pointers = new List<TourDraft>();
        foreach (var (map, i) in spec.Maps("tasks").Select((map, i) => (map, i)))
        {
            var task = Task(context.Fields(map, $"task {i + 1} ({(map["title"] as SourceScalar)?.Short})"), checklist, pointers);
            checklist.Tasks.Add(task);
        }

        spec.Done();
        root.Done();
        return [checklist, .. pointers];
    }

    private static string? Head(SourceFields spec)
    {
        List<string> parts = [];
        var description = spec.Text("description");
        var introduction = spec.Text("introduction");
        foreach (var text in new[] { description, introduction }.OfType<string>())
        {
            parts.Add(QuickStartText.Convert(text, spec).Text);
        }

        if (spec.Text("durationMinutes") is { } minutes)
        {
            parts.Insert(0, $"*{minutes} minutes*");
        }

        if (spec.Texts("prerequisites") is { Count: > 0 } before)
        {
            parts.Add("**Before you begin**\n\n" + string.Join('\n', before.Select(text => "- " + QuickStartText.Convert(text, spec).Text.ReplaceLineEndings(" "))));
        }

        return parts.Count == 0 ? null : string.Join("\n\n", parts);
    }

    private static TaskDraft Task(SourceFields fields, ChecklistDraft checklist, List<TourDraft> pointers)
    {
        var draft = new TaskDraft { Source = fields, Title = fields.Text("title") is { } title ? Markup.Line(title) : null, Manual = true };
        var (text, highlights) = QuickStartText.Convert(fields.Text("description") ?? "", fields);
        List<string> parts = [text];
        if (fields.Map("review") is { } review)
        {
            var (question, more) = QuickStartText.Convert(review.Text("instructions") ?? "", review);
            highlights = [.. highlights, .. more];
            parts.Add(question);
            if (review.Text("failedTaskHelp") is { } help)
            {
                parts.Add("*Not yet?* " + QuickStartText.Convert(help, review).Text);
            }

            review.Done();
        }

        if (fields.Map("summary") is { } summary)
        {
            summary.Lost("success", "a task says nothing of its own when it is ticked");
            summary.Lost("failed", "a task that is not done stays open");
            summary.Done();
        }

        draft.Body = string.Join("\n\n", parts.Where(part => part.Length > 0));
        if (highlights.Count > 0)
        {
            draft.Shows = Pointer(fields, $"{checklist.WantedId}.task-{checklist.Tasks.Count + 1}", draft.Title, highlights);
            pointers.Add(draft.Shows);
        }

        fields.Done();
        return draft;
    }

    /// <summary>What the text lights up becomes a tour of its own, which the task's button starts.</summary>
    private static TourDraft Pointer(SourceFields fields, string wantedId, string? title, IReadOnlyList<(string Text, string Id)> highlights)
    {
        var tour = new TourDraft { Source = fields, WantedId = wantedId, Name = $"Where: {title}" };
        tour.Start["auto"] = false;
        foreach (var (text, id) in highlights.DistinctBy(h => h.Id))
        {
            tour.Steps.Add(new() { Source = fields, Title = Markup.Plain(text), Target = $"[data-quickstart-id=\"{id}\"]", OnMissing = "skip" });
        }

        fields.Changed("what its text lights up is a tour of its own, which the task's button starts");
        return tour;
    }
}
