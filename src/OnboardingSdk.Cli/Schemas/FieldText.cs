using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using OnboardingSdk.Cli.Schemas.Describing;

namespace OnboardingSdk.Cli.Schemas;

/// <summary>What an editor says of a field.</summary>
internal static class FieldText
{
    public static JsonObject Describe(JsonObject schema, JsonPropertyInfo property)
    {
        var about = property.AttributeProvider!.GetCustomAttributes(inherit: true);
        var text = about.OfType<DescriptionAttribute>().FirstOrDefault()?.Description
            ?? throw new InvalidOperationException($"'{property.Name}' of {property.DeclaringType.Name} has no description.");
        schema["description"] = text;
        var more = "";
        if (about.OfType<DefaultValueAttribute>().FirstOrDefault() is { Value: { } value })
        {
            schema["default"] = Json(value);
            more += $"\n\nDefault: `{schema["default"]!.ToJsonString(Plain)}`";
        }

        if (about.OfType<ExamplesAttribute>().FirstOrDefault() is { } examples)
        {
            schema["examples"] = new JsonArray([.. examples.Json.Select(e => JsonNode.Parse(e))]);
            more += "\n\nFor example " + string.Join(" or ", examples.Json.Select(e => $"`{e}`"));
        }

        if (more.Length > 0)
        {
            // Editors that know no Markdown show the other one.
            schema["markdownDescription"] = text + more;
        }

        return schema;
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A default; a text in braces is an object.</summary>
    private static JsonNode Json(object value) => value switch
    {
        string text when text.StartsWith('{') => JsonNode.Parse(text)!,
        string text => JsonValue.Create(text),
        bool truth => JsonValue.Create(truth),
        int number => JsonValue.Create(number),
        _ => throw new InvalidOperationException($"{value} cannot be a default."),
    };
}
