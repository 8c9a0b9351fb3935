using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OnboardingSdk.Cli.Tests.Schemas;

/// <summary>Documents made from a schema with all fields in each object. Where there is a choice, each document makes another one.</summary>
internal sealed class Everything(int turn)
{
    private const int Deepest = 14;

    private static readonly string[] Texts = ["a", "10s", "7d", "2026-12-01", "09:00-17:00", "/a", "de", "true"];

    /// <summary>A file with one definition of a kind.</summary>
    public JsonNode File(string kind) => Of(SchemaOf.Definition($"{kind}File"), 0);

    private JsonNode Of(JsonObject schema, int depth)
    {
        if (schema["$ref"] is { } reference)
        {
            return Of(Target((string)reference!), depth);
        }

        if (schema["enum"] is JsonArray words)
        {
            return words[turn % words.Count]!.DeepClone();
        }

        if (schema["anyOf"] is JsonArray forms)
        {
            return Of((JsonObject)forms[turn % forms.Count]!, depth);
        }

        if (schema["then"] is JsonObject then)
        {
            var several = (JsonArray)then["allOf"]!;

            // Deep down something that ends: the condition about a segment, the way by a click.
            var form = depth < Deepest ? several[turn % several.Count]! : several.FirstOrDefault(f => ((string?)f!["then"]!["$ref"])?.EndsWith("/segmentIs", StringComparison.Ordinal) == true) ?? several[0]!;
            return Of((JsonObject)form["then"]!, depth);
        }

        var type = schema["type"] is JsonArray types ? types[turn % types.Count]! : schema["type"]!;
        return (string)type! switch
        {
            "string" => Text((string?)schema["pattern"]),
            "boolean" => turn % 2 == 0,
            "integer" or "number" => (int?)schema["minimum"] ?? 1,
            "array" => new JsonArray(Of((JsonObject)schema["items"]!, depth + 1)),
            _ => Fields(schema, depth),
        };
    }

    private JsonObject Fields(JsonObject schema, int depth)
    {
        if (schema["additionalProperties"] is JsonObject values)
        {
            return new() { ["a"] = Of(values, depth + 1) };
        }

        return new(((JsonObject)schema["properties"]!).Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Of((JsonObject)p.Value!, depth + 1))));
    }

    private static string Text(string? pattern) => pattern is null ? "a" : Texts.First(t => Regex.IsMatch(t, pattern));

    public static JsonObject Target(string reference)
    {
        JsonNode at = SchemaOf.Whole;
        foreach (var part in reference.Split('/').Skip(1))
        {
            at = at[part]!;
        }

        return (JsonObject)at;
    }
}
