using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas;

/// <summary>
/// Makes schemas of the records of the written form. The exporter describes one record; what is within it is looked up here, so that each record is described once,
/// under its own name.
/// </summary>
internal sealed class SchemaBuilder
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        NumberHandling = JsonNumberHandling.Strict,
    };

    private readonly SortedDictionary<string, JsonObject?> definitions = new(StringComparer.Ordinal);

    /// <summary>What was referred to so far, by name.</summary>
    public JsonObject Definitions => new(definitions.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value)));

    public static JsonObject Ref(string name) => new() { ["$ref"] = $"#/definitions/{name}" };

    /// <summary>Adds a definition that is no record's.</summary>
    public JsonObject Add(string name, JsonObject schema)
    {
        definitions[name] = schema;
        return Ref(name);
    }

    /// <summary>The schema of whatever may stand in a field.</summary>
    public JsonObject Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsAssignableTo(typeof(IForm)))
        {
            return (JsonObject)type.GetProperty(nameof(IForm.Schema))!.GetValue(null)!;
        }

        if (type.IsEnum)
        {
            return Add(NameOf(type), Words(type, WordList.Of(type)));
        }

        var parts = type.IsGenericType ? type.GetGenericArguments() : [];
        return type switch
        {
            _ when type == typeof(string) => new() { ["type"] = "string" },
            _ when type == typeof(bool) => new() { ["type"] = "boolean" },
            _ when type == typeof(int) => new() { ["type"] = "integer" },
            _ when type == typeof(double) => new() { ["type"] = "number" },
            { IsArray: true } => new() { ["type"] = "array", ["items"] = Of(type.GetElementType()!) },
            _ when Is(type, typeof(Dictionary<,>)) => new() { ["type"] = "object", ["additionalProperties"] = Of(parts[1]) },
            _ when Is(type, typeof(Either<,>)) || Is(type, typeof(Either<,,>)) => AnyOf(parts.Select(Of)),
            _ when Is(type, typeof(OneOrMany<>)) => AnyOf([Of(parts[0]), new() { ["type"] = "array", ["items"] = Of(parts[0]) }]),
            _ when Is(type, typeof(OneOrMore<>)) => AnyOf([Of(parts[0]), new() { ["type"] = "array", ["items"] = Of(parts[0]), ["minItems"] = 1 }]),
            _ => Ref(Define(type)),
        };
    }

    /// <summary>All fields of a record, with their schemas, those first that it needs.</summary>
    public (JsonObject Properties, IReadOnlyList<string> Required) Fields(Type record)
    {
        var options = new JsonSchemaExporterOptions { TransformSchemaNode = (context, node) => context.PropertyInfo is { } property && context.Path.Length == 2 ? Own(record, property) : node };
        var schema = (JsonObject)Options.GetJsonSchemaAsNode(record, options);
        var required = schema["required"] is JsonArray names ? names.Select(n => (string)n!).ToList() : [];
        var properties = (JsonObject?)schema["properties"] ?? [];
        var ordered = properties.OrderByDescending(p => p.Key == "id").ThenByDescending(p => required.Contains(p.Key)).ThenBy(p => p.Key == "description").ToList();
        properties.Clear();
        return (new(ordered), required);
    }

    public static JsonObject Words(Type enumeration, IEnumerable<string> words)
    {
        var all = words.ToList();
        return new()
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. all.Select(w => JsonValue.Create(w))]),
            ["enumDescriptions"] = new JsonArray([.. all.Select(w => JsonValue.Create(WordTexts.Of(enumeration, w)))]),
        };
    }

    private string Define(Type type)
    {
        var name = NameOf(type);
        if (definitions.TryAdd(name, null))
        {
            definitions[name] = type.GetCustomAttribute<ByFieldAttribute>() is { } choice ? Choices.ByField(this, type, choice) : ObjectSchema.Of(this, type);
        }

        return name;
    }

    public static string NameOf(Type type)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(type.Name.Split('`')[0]);
        return type.IsGenericType && type.GetGenericArguments()[0] != typeof(Line) ? $"translated{char.ToUpperInvariant(name[0])}{name[1..]}" : name;
    }

    private static bool Is(Type type, Type open) => type.IsGenericType && type.GetGenericTypeDefinition() == open;

    private static JsonObject AnyOf(IEnumerable<JsonObject> schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };

    /// <summary>A field of a record; one that several records have in common is described once, under the name of what they inherit it from.</summary>
    private JsonObject Own(Type record, JsonPropertyInfo property)
    {
        var of = property.DeclaringType;
        if (of == record || !of.IsAbstract)
        {
            return Field(property);
        }

        var name = NameOf(of);
        definitions.TryAdd(name, new() { ["properties"] = new JsonObject() });
        var shared = (JsonObject)definitions[name]!["properties"]!;
        if (!shared.ContainsKey(property.Name))
        {
            shared[property.Name] = Field(property);
        }

        return Ref($"{name}/properties/{property.Name}");
    }

    private JsonObject Field(JsonPropertyInfo property)
    {
        var about = property.AttributeProvider!;
        var schema = About<WordsAttribute>(about) is { } some ? Words(some.Values[0].GetType(), some.Values.Select(WordList.Of)) : Of(property.PropertyType);
        if (About<NamesAttribute>(about) is { } names)
        {
            schema["propertyNames"] = Of(names.Form);
        }

        if (About<BetweenAttribute>(about) is { } between)
        {
            var what = (string?)schema["type"] switch { "array" => "Items", "object" => "Properties", _ => "imum" };
            ObjectSchema.Bound(schema, between, what);
        }

        return FieldText.Describe(schema, property);
    }

    private static T? About<T>(ICustomAttributeProvider about)
        where T : Attribute => about.GetCustomAttributes(typeof(T), inherit: true).OfType<T>().FirstOrDefault();
}
