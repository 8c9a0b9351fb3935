using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Importing;

/// <summary>A task of a checklist that is being imported.</summary>
internal sealed class TaskDraft
{
    public string? Title { get; set; }

    public string? Body { get; set; }

    public JsonObject? Complete { get; set; }

    public bool Manual { get; set; }

    public JsonObject? Action { get; set; }

    /// <summary>A tour that its button starts.</summary>
    public TourDraft? Shows { get; set; }

    public required SourceFields Source { get; init; }

    public string Id { get; set; } = "";

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id };
        json.Set("title", Title);
        json.Set("body", Body);
        json.Set("complete", Complete);
        json.Set("manual", Manual || Complete is null ? true : null);
        json.Set("action", Shows is null ? Action : new JsonObject { ["label"] = "Show me", ["start"] = Shows.Id });
        return json;
    }
}
