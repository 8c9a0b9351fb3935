using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OnboardingSdk.Cli.Schemas.Describing;

namespace OnboardingSdk.Cli.Schemas;

/// <summary>
/// Objects of several forms. The field that tells which one it is is looked at, form by form: so an object is judged as what it is meant to be, and one that tells nothing yet is
/// offered just these fields.
/// </summary>
internal static class Choices
{
    /// <summary>Forms that are told apart by a field that only one of them has.</summary>
    public static JsonObject ByField(SchemaBuilder builder, Type type, ByFieldAttribute choice)
    {
        var forms = choice.Forms.Select(form => (Form: form, Field: NameOf(form.GetProperties().Single(p => p.IsDefined(typeof(TellingAttribute)))))).ToList();
        var offered = new JsonObject();
        foreach (var (form, field) in forms)
        {
            var telling = builder.Fields(form).Properties[field]!.DeepClone();
            telling["suggestSortText"] = $"{offered.Count:00}";
            offered[field] = telling;
        }

        return ObjectSchema.Finish(
            new()
            {
                ["type"] = "object",
                ["description"] = ObjectSchema.Text(type),
                ["if"] = new JsonObject { ["anyOf"] = new JsonArray([.. forms.Select(f => Has(f.Field))]) },
                ["then"] = new JsonObject
                {
                    ["allOf"] = new JsonArray([.. forms.Select(f => new JsonObject { ["if"] = Has(f.Field), ["then"] = builder.Of(f.Form) })]),
                },
                ["else"] = new JsonObject { ["properties"] = offered, ["additionalProperties"] = false, ["minProperties"] = 1, ["errorMessage"] = choice.Otherwise },
            },
            type);
    }

    /// <summary>Types of one record, whose fields depend on its <c>type</c>.</summary>
    public static JsonObject ByType(string name, Type record, JsonObject properties, IReadOnlyList<string> required)
    {
        var only = record.GetProperties().ToDictionary(NameOf, p => p.GetCustomAttributes<OnlyAttribute>().ToList(), StringComparer.Ordinal);
        var typed = record.GetProperty("Type")!;
        var words = typed.GetCustomAttribute<WordsAttribute>()?.Values.Select(WordList.Of).ToList() ?? [.. WordList.Of(typed.PropertyType)];
        var forms = new JsonArray();
        foreach (var word in words)
        {
            bool Has(KeyValuePair<string, JsonNode?> field, bool isRequired) =>
                only[field.Key].Count == 0 ? !isRequired : only[field.Key].Exists(o => (o.IsRequired || !isRequired) && o.Types.Select(WordList.Of).Contains(word));
            var own = new JsonObject(properties.Where(p => Has(p, false)).Select(p => KeyValuePair.Create(p.Key, (JsonNode?)SchemaBuilder.Ref($"{name}/else/properties/{p.Key}"))));
            own["type"] = new JsonObject { ["enum"] = new JsonArray(word), ["description"] = (string)properties["type"]!["description"]! };
            forms.Add(new JsonObject
            {
                ["if"] = Is("type", word),
                ["then"] = ObjectSchema.Of(record, own, [.. required, .. properties.Where(p => Has(p, true)).Select(p => p.Key)], isOrdered: true),
            });
        }

        return ObjectSchema.Finish(
            new()
            {
                ["type"] = "object",
                ["description"] = ObjectSchema.Text(record),
                ["if"] = new JsonObject { ["properties"] = new JsonObject { ["type"] = new JsonObject { ["enum"] = new JsonArray([.. words.Select(w => JsonValue.Create(w))]) } }, ["required"] = new JsonArray("type") },
                ["then"] = new JsonObject { ["allOf"] = forms },
                ["else"] = ObjectSchema.Of(record, properties, required),
            },
            record);
    }

    /// <summary>An object that has a field with this text.</summary>
    public static JsonObject Is(string field, string word) => new()
    {
        ["properties"] = new JsonObject { [field] = new JsonObject { ["enum"] = new JsonArray(word) } },
        ["required"] = new JsonArray(field),
    };

    public static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static JsonObject Has(string field) => new() { ["required"] = new JsonArray(field) };
}
