using System.Buffers;
using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>
/// Says what changed between two catalogs, per definition and field. It compares their canonical JSON, so that it says everything that makes the hash another
/// one, and nothing else.
/// </summary>
public static class CatalogChangelog
{
    /// <summary>The changes, by kind and id. Empty: the catalogs have the same hash.</summary>
    public static IReadOnlyList<CatalogChange> Between(Catalog before, Catalog after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        using var old = Json(before);
        using var now = Json(after);
        var (was, has) = (Parts(old), Parts(now));
        var changes = new List<CatalogChange>();
        foreach (var (key, part) in has)
        {
            if (!was.TryGetValue(key, out var other))
            {
                changes.Add(new(key.Kind, key.Id, CatalogChangeType.Added, []));
            }
            else if (FieldChanges.Between(other, part) is { Count: > 0 } fields)
            {
                changes.Add(new(key.Kind, key.Id, CatalogChangeType.Changed, fields));
            }
        }

        changes.AddRange(was.Keys.Where(key => !has.ContainsKey(key)).Select(key => new CatalogChange(key.Kind, key.Id, CatalogChangeType.Removed, [])));
        return [.. changes.OrderBy(c => c.Kind, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal)];
    }

    private static JsonDocument Json(Catalog catalog)
    {
        var buffer = new ArrayBufferWriter<byte>();
        DefinitionWriter.Write(catalog.Definitions, buffer);
        return JsonDocument.Parse(buffer.WrittenMemory, new() { MaxDepth = 256 });
    }

    private static Dictionary<(string Kind, string Id), JsonElement> Parts(JsonDocument catalog)
    {
        var parts = new Dictionary<(string Kind, string Id), JsonElement>();
        foreach (var definition in catalog.RootElement.GetProperty("definitions").EnumerateArray())
        {
            var kind = definition.GetProperty("kind").GetString()!;
            if (definition.TryGetProperty("id", out var id))
            {
                parts[(kind, id.GetString()!)] = definition;
            }
            else if (definition.TryGetProperty("culture", out var culture))
            {
                parts[(kind, culture.GetString()!)] = definition;
            }
            else if (kind == "attributes")
            {
                foreach (var whose in definition.EnumerateObject().Where(m => m.Value.ValueKind == JsonValueKind.Object))
                {
                    Add(parts, $"{whose.Name} attribute", whose.Value);
                }
            }
            else if (kind == DefinitionLoader.Earlier)
            {
                Add(parts, "earlier version", definition.GetProperty("versions"));
            }
            else if (definition.TryGetProperty(kind, out var named) && named.ValueKind == JsonValueKind.Object)
            {
                // "events": { … } lists an event under each name.
                Add(parts, kind.TrimEnd('s'), named);
            }
            else
            {
                parts[(kind, "")] = definition;
            }
        }

        return parts;
    }

    private static void Add(Dictionary<(string Kind, string Id), JsonElement> parts, string kind, JsonElement named)
    {
        foreach (var member in named.EnumerateObject())
        {
            parts[(kind, member.Name)] = member.Value;
        }
    }
}
