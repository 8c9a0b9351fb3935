using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Importing;

/// <summary>A flow that is being imported.</summary>
internal abstract class FlowDraft
{
    /// <summary>The id that it wants; it gets another if that is taken.</summary>
    public string? WantedId { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public JsonObject? Audience { get; set; }

    public JsonObject Start { get; } = [];

    public JsonObject? Schedule { get; set; }

    public JsonObject? Hide { get; set; }

    public bool Dismissible { get; set; } = true;

    /// <summary>Where it was written, for notes.</summary>
    public required SourceFields Source { get; init; }

    /// <summary>Its id, once it is known which are taken.</summary>
    public string Id { get; set; } = "";

    /// <summary>Of a flow that something else started: many of them must not all offer themselves on every page.</summary>
    public void StartByHand(string why)
    {
        Start["auto"] = false;
        Source.Check($"{why}: nothing starts it here yet. Give it a 'start' with a page, start it by a task, or call onboarding.start");
    }

    public abstract string Kind { get; }

    /// <summary>How much there is, for people.</summary>
    public abstract string Size { get; }

    /// <summary>Makes all complete and valid that can be.</summary>
    public abstract void Finish();

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["kind"] = Kind, ["id"] = Id };
        json.Set("name", TextLimits.Line(Name, "the name", Source));
        json.Set("description", Description);
        Head(json);
        json.Set("audience", Audience);
        json.Set("start", Start);
        json.Set("schedule", Schedule);
        json.Set("hide", Hide);
        json.Set("dismissible", Dismissible ? null : false);
        Parts(json);
        return json;
    }

    protected virtual void Head(JsonObject json)
    {
    }

    protected abstract void Parts(JsonObject json);
}
