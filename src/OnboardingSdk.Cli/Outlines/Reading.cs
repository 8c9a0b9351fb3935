using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>Reads an object field by field, and knows which fields nobody has asked for.</summary>
internal sealed class Reading(JsonObject node)
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public JsonNode? Take(string name)
    {
        taken.Add(name);
        return node[name];
    }

    public string? Text(string name) => Take(name) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public bool? Flag(string name) => Take(name) is JsonValue value && value.TryGetValue<bool>(out var truth) ? truth : null;

    public JsonObject? Object(string name) => Take(name) as JsonObject;

    /// <summary>A text, or the texts of a list.</summary>
    public IReadOnlyList<string> Texts(string name) => Take(name) switch
    {
        JsonArray list => [.. list.OfType<JsonValue>().Select(v => v.ToString())],
        JsonValue value => [value.ToString()],
        _ => [],
    };

    /// <summary>The fields that nobody has asked for.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Rest() => node.Where(member => !taken.Contains(member.Key));
}
