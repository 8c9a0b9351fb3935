using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using OnboardingSdk.Cli.Schemas;

namespace OnboardingSdk.Cli.Tests.Schemas;

/// <summary>The schemas, as somebody else's validator understands them.</summary>
internal static class SchemaOf
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = true };

    private static readonly Lazy<Dictionary<string, JsonSchema>> All = new(Build);

    /// <summary>The whole schema as JSON.</summary>
    public static JsonObject Whole { get; } = WholeSchema.Create();

    public static JsonObject Definition(string name) => (JsonObject)((JsonObject)Whole["definitions"]!)[name]!;

    /// <summary>Whether a file is accepted.</summary>
    public static bool Accepts(string json, string schema = SchemaFiles.Whole)
    {
        using var document = JsonDocument.Parse(json, Lenient);
        return All.Value[schema].Evaluate(document.RootElement).IsValid;
    }

    /// <summary>Why a file is refused.</summary>
    public static string Problems(string json)
    {
        using var document = JsonDocument.Parse(json, Lenient);
        var results = All.Value[SchemaFiles.Whole].Evaluate(document.RootElement, new() { OutputFormat = OutputFormat.List });
        return string.Join('\n', (results.Details ?? []).Where(d => d.Errors?.Count > 0 && !d.EvaluationPath.ToString().Contains("/if", StringComparison.Ordinal)).Select(d => $"{d.InstanceLocation}: {string.Join(", ", d.Errors!.Values)}"));
    }

    /// <summary>Whether something fits a place of the whole schema.</summary>
    public static bool Fits(string pointer, JsonNode example)
    {
        var whole = new JsonObject { ["$schema"] = (string)Whole["$schema"]!, ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = pointer }), ["definitions"] = Whole["definitions"]!.DeepClone() };
        using var document = JsonDocument.Parse(example.ToJsonString());
        return JsonSchema.FromText(whole.ToJsonString(), Options(), new Uri($"file:///place/{Guid.NewGuid():N}.json")).Evaluate(document.RootElement).IsValid;
    }

    public static JsonNode Parse(string json) => JsonNode.Parse(json, documentOptions: Lenient)!;

    private static Dictionary<string, JsonSchema> Build()
    {
        var options = Options();
        var files = SchemaFiles.All();
        return files.OrderByDescending(f => f.Key == SchemaFiles.Whole).ToDictionary(f => f.Key, f => JsonSchema.FromText(f.Value, options, new Uri($"file:///schemas/{f.Key}")), StringComparer.Ordinal);
    }

    private static BuildOptions Options() => new() { SchemaRegistry = new(), Dialect = Dialect.Draft07 };
}
