using System.Text.Json.Nodes;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas;

/// <summary>The schema of a whole file: one definition with a <c>kind</c>, or several in <c>definitions</c>.</summary>
internal static class WholeSchema
{
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    /// <summary>Every file.</summary>
    public static JsonObject Create()
    {
        var builder = new SchemaBuilder();
        foreach (var (kind, type) in SchemaFiles.Kinds)
        {
            builder.Add(kind, Definition(builder, kind, type, isFile: false));
            builder.Add(FileOf(kind), Definition(builder, kind, type, isFile: true));
        }

        builder.Add("definition", OfKind(kind => SchemaBuilder.Ref(kind), Head(false, true)));
        var several = Several(builder);
        return new()
        {
            ["$schema"] = Draft,
            ["title"] = "Definitions of OnboardingSdk",
            ["description"] = "A file of definitions: one object with a 'kind', or several of them in 'definitions'. Made by 'onboarding schema'.",
            ["allowComments"] = true,
            ["allowTrailingCommas"] = true,
            ["type"] = "object",
            ["if"] = new JsonObject { ["required"] = new JsonArray("definitions") },
            ["then"] = builder.Add("severalFile", several),
            ["else"] = builder.Add("singleFile", OfKind(kind => SchemaBuilder.Ref(FileOf(kind)), Head(true, true, (JsonObject)several["properties"]!))),
            ["definitions"] = builder.Definitions,
        };
    }

    /// <summary>Files with one definition of a kind.</summary>
    public static JsonObject ForKind(string kind, Type type) => new()
    {
        ["$schema"] = Draft,
        ["title"] = $"A definition of kind '{kind}'",
        ["description"] = ObjectSchema.Text(type),
        ["allowComments"] = true,
        ["allowTrailingCommas"] = true,
        ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = $"{SchemaFiles.Whole}#/definitions/{FileOf(kind)}" }),
    };

    private static string FileOf(string kind) => $"{kind}File";

    private static JsonObject Definition(SchemaBuilder builder, string kind, Type type, bool isFile)
    {
        var (properties, required) = builder.Fields(type);
        var all = Head(isFile, false);
        all["kind"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(kind), ["description"] = ObjectSchema.Text(type) };
        foreach (var (name, property) in properties.ToList())
        {
            properties.Remove(name);
            all[name] = isFile ? SchemaBuilder.Ref($"{kind}/properties/{name}") : property;
        }

        return ObjectSchema.Finish(ObjectSchema.Of(type, all, ["kind", .. required], isOrdered: isFile), type);
    }

    private static JsonObject Several(SchemaBuilder builder)
    {
        var properties = Head(true, false);
        properties["definitions"] = new JsonObject
        {
            ["type"] = "array",
            ["items"] = SchemaBuilder.Ref("definition"),
            ["description"] = "Several definitions, each with a 'kind'. How they are spread over files means nothing.",
        };
        properties["draft"] = builder.Of(typeof(Either<Flag, Written.Draft>));
        properties["draft"]!["description"] = "Every flow of the file is a draft: true (nobody sees it, but by a preview link), or an object with 'for'.";
        properties["description"] = new JsonObject { ["type"] = "string", ["description"] = "A note for those who read the file; users never see it." };
        return ObjectSchema.Of(properties, "Several definitions in a file.", ["definitions"]);
    }

    /// <summary>What stands in every file, or with every definition; where the kind is not known, it is asked for.</summary>
    private static JsonObject Head(bool isFile, bool asksForKind, JsonObject? besides = null)
    {
        var head = new JsonObject();
        if (isFile)
        {
            head["$schema"] = new JsonObject { ["type"] = "string", ["description"] = "Where this schema lies, for editors; it is not read." };
            head["schemaVersion"] = new JsonObject
            {
                ["enum"] = new JsonArray(DefinitionLoader.SchemaVersion), ["default"] = DefinitionLoader.SchemaVersion, ["description"] = "The version of the format.",
            };
        }

        if (asksForKind)
        {
            head["kind"] = new JsonObject
            {
                ["type"] = "string",
                ["enum"] = new JsonArray([.. SchemaFiles.Kinds.Keys.Select(k => JsonValue.Create(k))]),
                ["enumDescriptions"] = new JsonArray([.. SchemaFiles.Kinds.Values.Select(t => JsonValue.Create(ObjectSchema.Text(t)))]),
                ["description"] = "What is defined here.",
            };
        }

        foreach (var (name, property) in besides ?? [])
        {
            head.TryAdd(name, property?.DeepClone());
        }

        return head;
    }

    /// <summary>A definition of whatever kind it says that it is.</summary>
    private static JsonObject OfKind(Func<string, JsonObject> reference, JsonObject offered) => new()
    {
        ["type"] = "object",
        ["if"] = new JsonObject { ["required"] = new JsonArray("kind") },
        ["then"] = new JsonObject
        {
            ["properties"] = new JsonObject { ["kind"] = offered["kind"]!.DeepClone() },
            ["allOf"] = new JsonArray([.. SchemaFiles.Kinds.Keys.Select(k => new JsonObject { ["if"] = Choices.Is("kind", k), ["then"] = reference(k) })]),
        },
        ["else"] = new JsonObject { ["properties"] = offered, ["required"] = new JsonArray("kind") },
    };
}
