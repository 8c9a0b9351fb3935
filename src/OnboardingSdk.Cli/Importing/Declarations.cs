using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Importing;

/// <summary>The events and attributes that imported conditions ask for and that the folder does not declare yet.</summary>
internal sealed class Declarations(DefinitionSet known)
{
    private readonly JsonObject events = [];
    private readonly JsonObject user = [];

    public bool IsEmpty => events.Count + user.Count == 0;

    /// <summary>An event, and its name here.</summary>
    public string Event(string name, SourceFields source)
    {
        var id = new Ids().Next(name, "event");
        if (known.Events.All(e => e.Name != id) && events[id] is null)
        {
            events[id] = new JsonObject { ["description"] = "Came with an import: track it, or rename it to the event that you track." };
            source.Check($"the event '{id}' is declared now: the app has to track it");
        }

        return id;
    }

    /// <summary>An attribute of users, and its name here; null where it is known with another type.</summary>
    public string? User(string name, PropertyType type, SourceFields source)
    {
        var id = string.Concat(name.Trim().Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_'));
        var word = Vocabulary.Types.For(type);
        if ((known.UserAttributes.FirstOrDefault(a => a.Name == id) is { } there && there.Type != type) || (user[id] is { } other && (string?)other["type"] != word))
        {
            return null;
        }

        if (known.UserAttributes.All(a => a.Name != id) && user[id] is null)
        {
            user[id] = new JsonObject { ["type"] = word, ["description"] = "Came with an import: tell it with IdentifyAsync." };
            source.Check($"the user attribute '{id}' is declared now: the app has to tell it");
        }

        return id;
    }

    public JsonObject ToJson()
    {
        var definitions = new JsonArray();
        if (events.Count > 0)
        {
            definitions.Add(new JsonObject { ["kind"] = "events", ["events"] = events.DeepClone() });
        }

        if (user.Count > 0)
        {
            definitions.Add(new JsonObject { ["kind"] = "attributes", ["user"] = user.DeepClone() });
        }

        return new() { ["definitions"] = definitions };
    }
}
