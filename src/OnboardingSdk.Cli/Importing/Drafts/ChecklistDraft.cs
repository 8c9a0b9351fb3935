using System.Text.Json.Nodes;
using OnboardingSdk.Cli.Findings;

namespace OnboardingSdk.Cli.Importing;

/// <summary>A checklist that is being imported.</summary>
internal sealed class ChecklistDraft : FlowDraft
{
    public string? Title { get; set; }

    public string? Body { get; set; }

    public string? Completed { get; set; }

    public bool IsSequential { get; set; }

    public List<TaskDraft> Tasks { get; } = [];

    public override string Kind => "checklist";

    public override string Size => FindingSummary.Count(Tasks.Count, "task");

    public override void Finish()
    {
        (Title, Body) = TextLimits.TitleAndBody(Title, Body, Name ?? "Checklist", Source);
        Completed = TextLimits.Body(Completed, Source);
        var ids = new Ids();
        for (var i = 0; i < Tasks.Count; i++)
        {
            var task = Tasks[i];
            (task.Title, task.Body) = TextLimits.TitleAndBody(task.Title, task.Body, $"Task {i + 1}", task.Source);
            task.Id = ids.Next(task.Title, $"task-{i + 1}");
        }
    }

    protected override void Head(JsonObject json)
    {
        json.Set("title", Title);
        json.Set("body", Body);
        json.Set("order", IsSequential ? "sequential" : null);
    }

    protected override void Parts(JsonObject json)
    {
        json.Set("completed", Completed);
        json["tasks"] = new JsonArray([.. Tasks.Select(task => task.ToJson())]);
    }
}
