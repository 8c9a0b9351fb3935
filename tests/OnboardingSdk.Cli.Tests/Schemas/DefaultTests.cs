using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OnboardingSdk.Cli.Schemas;

namespace OnboardingSdk.Cli.Tests.Schemas;

/// <summary>Defaults, examples and snippets are true.</summary>
[TestFixture]
public sealed partial class DefaultTests
{
    [Test]
    public void A_default_that_is_written_down_means_the_same_as_none()
    {
        var (tried, wrong) = (0, new List<string>());
        foreach (var (kind, turn) in SchemaFiles.Kinds.Keys.SelectMany(k => Enumerable.Range(0, 13).Select(turn => (k, turn))))
        {
            var file = new Everything(turn).File(kind);
            foreach (var (owner, name, value) in Defaults(file, SchemaOf.Definition($"{kind}File")).ToList())
            {
                var was = owner[name];
                owner.Remove(name);
                var without = Canonical(file);
                owner[name] = value.DeepClone();
                if (Canonical(file) != without)
                {
                    wrong.Add($"{kind}: '{name}' is not {value.ToJsonString()} by default");
                }

                owner[name] = was;
                tried++;
            }
        }

        tried.ShouldBeGreaterThan(300);
        wrong.Distinct().ShouldBeEmpty();
    }

    [Test]
    public void Examples_and_snippets_fit_where_they_are_offered()
    {
        var wrong = new List<string>();
        var tried = 0;
        foreach (var (pointer, schema) in Schemas(SchemaOf.Whole, "#"))
        {
            var offered = (schema["examples"] as JsonArray ?? []).Concat((schema["defaultSnippets"] as JsonArray ?? []).Select(s => Filled(s!["body"]!.ToJsonString())));
            foreach (var example in offered)
            {
                tried++;
                if (!SchemaOf.Fits(pointer, example!))
                {
                    wrong.Add($"{pointer}: {example!.ToJsonString()}");
                }
            }
        }

        tried.ShouldBeGreaterThan(80);
        wrong.ShouldBeEmpty();
    }

    [Test]
    public void Every_field_is_explained()
    {
        var silent = Schemas(SchemaOf.Whole, "#").Where(s => s.Schema["properties"] is JsonObject && !s.Pointer.Contains("/if", StringComparison.Ordinal))
            .SelectMany(s => ((JsonObject)s.Schema["properties"]!).Where(p => !s.Pointer.EndsWith("/then", StringComparison.Ordinal) && Said(p.Value!) is null).Select(p => $"{s.Pointer}/{p.Key}"));
        silent.ShouldBeEmpty();
    }

    private static string? Said(JsonNode field) => (string?)field["description"] ?? (field["$ref"] is { } reference ? Said(Everything.Target((string)reference!)) : null);

    private static string Canonical(JsonNode file)
    {
        var loaded = DefinitionLoader.Load([new("a.json", Encoding.UTF8.GetBytes(file.ToJsonString()))]);
        using var buffer = new MemoryStream();
        DefinitionWriter.Write(loaded.Definitions, buffer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>The fields of a document that have a default.</summary>
    private static IEnumerable<(JsonObject Owner, string Name, JsonNode Value)> Defaults(JsonNode node, JsonObject schema)
    {
        schema = Resolved(schema, node);
        if (node is JsonArray list && schema["items"] is JsonObject item)
        {
            foreach (var found in list.SelectMany(i => Defaults(i!, item)))
            {
                yield return found;
            }
        }

        if (node is not JsonObject value)
        {
            yield break;
        }

        foreach (var (name, field) in value.ToList())
        {
            if ((schema["properties"]?[name] ?? schema["additionalProperties"]) is JsonObject inner)
            {
                if (Default(inner) is { } @default)
                {
                    yield return (value, name, @default);
                }

                foreach (var found in Defaults(field!, inner))
                {
                    yield return found;
                }
            }
        }
    }

    private static JsonNode? Default(JsonObject field) => field["default"] ?? (field["$ref"] is { } reference ? Default(Everything.Target((string)reference!)) : null);

    private static JsonObject Resolved(JsonObject schema, JsonNode node)
    {
        if (schema["$ref"] is { } reference)
        {
            return Resolved(Everything.Target((string)reference!), node);
        }

        if (schema["anyOf"] is JsonArray several)
        {
            return several.Select(s => Resolved((JsonObject)s!, node)).FirstOrDefault(s => (node is JsonObject) == (s["properties"] is not null) && (node is JsonArray) == (s["items"] is not null)) ?? [];
        }

        if (schema["then"]?["allOf"] is JsonArray forms && node is JsonObject value)
        {
            var fitting = forms.FirstOrDefault(f => f!["if"]!["properties"] is JsonObject is_ ? is_.All(p => (string?)value[p.Key] == (string)p.Value!["enum"]![0]!) : value.ContainsKey((string)f["if"]!["required"]![0]!));
            return fitting is null ? [] : Resolved((JsonObject)fitting["then"]!, node);
        }

        return schema;
    }

    private static IEnumerable<(string Pointer, JsonObject Schema)> Schemas(JsonNode? node, string pointer) => node switch
    {
        JsonObject value => value.Where(m => m.Key is not ("examples" or "default" or "defaultSnippets"))
            .SelectMany(m => m is { Key: "properties" or "definitions", Value: JsonObject named }
                ? named.SelectMany(n => Schemas(n.Value, $"{pointer}/{m.Key}/{n.Key}"))
                : Schemas(m.Value, $"{pointer}/{m.Key}"))
            .Prepend((pointer, value)),
        JsonArray list => list.SelectMany((item, i) => Schemas(item, $"{pointer}/{i}")),
        _ => [],
    };

    /// <summary>A snippet as somebody would fill it in: a text, a number, a condition.</summary>
    private static JsonNode Filled(string body)
    {
        body = body.Replace("\"^{ $1 }\"", """{ "segment": "a" }""", StringComparison.Ordinal).Replace("\"^{ $2 }\"", """{ "segment": "a" }""", StringComparison.Ordinal)
            .Replace("[\"^$3\"]", "[]", StringComparison.Ordinal);
        body = Number().Replace(body, "$1");
        body = Named().Replace(body, "$1");
        return JsonNode.Parse(Place().Replace(body, "a"))!;
    }

    [GeneratedRegex(@"""\^\$\{\d:(\d+)\}""")]
    private static partial Regex Number();

    [GeneratedRegex(@"\$\{\d:([^}]*)\}")]
    private static partial Regex Named();

    [GeneratedRegex(@"\$\d")]
    private static partial Regex Place();
}
