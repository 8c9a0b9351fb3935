using System.ComponentModel;
using System.Reflection;
using System.Text.Json.Nodes;
using OnboardingSdk.Cli.Schemas.Describing;

namespace OnboardingSdk.Cli.Schemas;

/// <summary>The schema of an object: its fields, and no others.</summary>
internal static class ObjectSchema
{
    public static JsonObject Of(SchemaBuilder builder, Type record)
    {
        var (properties, required) = builder.Fields(record);
        if (record.GetProperties().Any(p => p.IsDefined(typeof(OnlyAttribute))))
        {
            return Choices.ByType(SchemaBuilder.NameOf(record), record, properties, required);
        }

        var schema = Of(record, properties, required);
        foreach (var alone in record.GetProperties().Where(p => p.IsDefined(typeof(AloneAttribute))))
        {
            schema["dependencies"] = new JsonObject { [Choices.NameOf(alone)] = new JsonObject { ["maxProperties"] = 1 } };
        }

        return Finish(schema, record);
    }

    /// <summary>An object with these fields.</summary>
    public static JsonObject Of(Type record, JsonObject properties, IReadOnlyList<string> required, bool isOrdered = false) =>
        Of(properties, Text(record), required, isOrdered);

    /// <summary>An object with these fields.</summary>
    /// <param name="properties">The fields, those first that it needs.</param>
    /// <param name="description">What it is.</param>
    /// <param name="required">The names of those that it needs.</param>
    /// <param name="isOrdered">Whether its fields have their place in the list that editors offer, as those have that point to others.</param>
    public static JsonObject Of(JsonObject properties, string description, IReadOnlyList<string> required, bool isOrdered = false)
    {
        var place = 0;
        foreach (var (_, property) in properties.Where(_ => !isOrdered))
        {
            property!["suggestSortText"] = $"{place++:00}";
        }

        var schema = new JsonObject { ["type"] = "object", ["description"] = description, ["properties"] = properties };
        if (required.Count > 0)
        {
            schema["required"] = new JsonArray([.. required.Select(r => JsonValue.Create(r))]);
        }

        schema["additionalProperties"] = false;
        return schema;
    }

    /// <summary>The schema with what is said of the whole object.</summary>
    public static JsonObject Finish(JsonObject schema, Type record)
    {
        if (record.GetCustomAttribute<BetweenAttribute>(inherit: false) is { } between)
        {
            Bound(schema, between, "Properties");
        }

        var snippets = record.GetCustomAttributes<SnippetAttribute>(inherit: false).ToList();
        if (snippets.Count > 0)
        {
            schema["defaultSnippets"] = new JsonArray([.. snippets.Select(s => new JsonObject { ["label"] = s.Label, ["body"] = JsonNode.Parse(s.Json) })]);
        }

        return schema;
    }

    public static string Text(Type type) =>
        type.GetCustomAttribute<DescriptionAttribute>(inherit: false)?.Description ?? throw new InvalidOperationException($"{type.Name} has no description.");

    public static void Bound(JsonObject schema, BetweenAttribute between, string what)
    {
        if (between.Least > 0 || what == "imum")
        {
            schema[$"min{what}"] = between.Least;
        }

        if (between.Most < int.MaxValue)
        {
            schema[$"max{what}"] = between.Most;
        }
    }
}
