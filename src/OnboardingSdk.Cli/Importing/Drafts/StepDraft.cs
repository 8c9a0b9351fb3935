using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Importing;

/// <summary>A step of a tour that is being imported.</summary>
internal sealed class StepDraft
{
    public string? Title { get; set; }

    public string? Body { get; set; }

    public string? Target { get; set; }

    public string? Placement { get; set; }

    public IReadOnlyList<string> Pages { get; set; } = [];

    /// <summary>What moves the tour on; null: the button.</summary>
    public JsonObject? Advance { get; set; }

    public bool? Interactive { get; set; }

    public string? OnMissing { get; set; }

    public string? NextLabel { get; set; }

    /// <summary>The step that follows; null: the one after it.</summary>
    public StepDraft? Next { get; set; }

    /// <summary>Further buttons, in our JSON.</summary>
    public List<JsonObject> Buttons { get; } = [];

    /// <summary>A note for those who read the file.</summary>
    public string? Description { get; set; }

    /// <summary>Where it was written, for notes.</summary>
    public required SourceFields Source { get; init; }

    /// <summary>Its id, once all are there.</summary>
    public string Id { get; set; } = "";

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id };
        json.Set("description", Description);
        json.Set("page", Pages);
        json.Set("target", Target);
        json.Set("placement", Target is null && Placement != "center" ? null : Placement);
        json.Set("title", Title);
        json.Set("body", Body);
        json.Set("advance", Advance);
        json.Set("interactive", Interactive);
        json.Set("onMissing", Target is null ? null : OnMissing);
        json.Set("nextLabel", NextLabel);
        json.Set("next", Next?.Id);
        if (Buttons.Count > 0)
        {
            json["buttons"] = new JsonArray([.. Buttons]);
        }

        return json;
    }
}
