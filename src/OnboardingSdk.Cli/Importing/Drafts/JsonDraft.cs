using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Importing;

/// <summary>Fields that are left out where there is nothing to say.</summary>
internal static class JsonDraft
{
    public static void Set(this JsonObject json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json[name] = text;
        }
    }

    public static void Set(this JsonObject json, string name, bool? truth)
    {
        if (truth is { } value)
        {
            json[name] = value;
        }
    }

    public static void Set(this JsonObject json, string name, JsonNode? node)
    {
        if (node is not (null or JsonObject { Count: 0 }))
        {
            json[name] = node;
        }
    }

    /// <summary>One text, or a list of several.</summary>
    public static void Set(this JsonObject json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 1)
        {
            json[name] = texts[0];
        }
        else if (texts.Count > 1)
        {
            json[name] = new JsonArray([.. texts.Select(t => (JsonNode)t)]);
        }
    }
}
