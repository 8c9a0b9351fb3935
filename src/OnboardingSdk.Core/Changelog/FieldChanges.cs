using System.Text.Encodings.Web;
using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>Finds the fields in which two values differ: as deep as there are names for them, and no deeper.</summary>
internal static class FieldChanges
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<FieldChange> Between(JsonElement before, JsonElement after)
    {
        var changes = new List<FieldChange>();
        Compare("", before, after, changes);
        return changes;
    }

    private static void Compare(string path, JsonElement before, JsonElement after, List<FieldChange> changes)
    {
        if (JsonElement.DeepEquals(before, after))
        {
            return;
        }

        if (before.ValueKind == JsonValueKind.Object && after.ValueKind == JsonValueKind.Object && !IsCondition(path))
        {
            CompareMembers(path, before, after, changes);
        }
        else if (Ids(before) is { } old && Ids(after) is { } now)
        {
            CompareItems(path, before, after, old, now, changes);
        }
        else
        {
            changes.Add(new(path.Length > 0 ? path : "value", Text(before), Text(after)));
        }
    }

    private static void CompareMembers(string path, JsonElement before, JsonElement after, List<FieldChange> changes)
    {
        foreach (var member in after.EnumerateObject())
        {
            var field = path.Length > 0 ? $"{path}.{member.Name}" : member.Name;
            if (before.TryGetProperty(member.Name, out var other))
            {
                Compare(field, other, member.Value, changes);
            }
            else
            {
                changes.Add(new(field, null, Text(member.Value)));
            }
        }

        foreach (var member in before.EnumerateObject().Where(m => !after.TryGetProperty(m.Name, out _)))
        {
            changes.Add(new(path.Length > 0 ? $"{path}.{member.Name}" : member.Name, Text(member.Value), null));
        }
    }

    /// <summary>Steps, tasks, overrides: by their ids, so that one that is put in between changes nothing else.</summary>
    private static void CompareItems(string path, JsonElement before, JsonElement after, List<string> old, List<string> now, List<FieldChange> changes)
    {
        foreach (var (id, place) in now.Select((id, place) => (id, place)))
        {
            var item = after[place];
            if (old.IndexOf(id) is var was && was >= 0)
            {
                Compare($"{path}[{id}]", before[was], item, changes);
            }
            else
            {
                changes.Add(new($"{path}[{id}]", null, Text(item)));
            }
        }

        foreach (var id in old.Except(now, StringComparer.Ordinal))
        {
            changes.Add(new($"{path}[{id}]", Text(before[old.IndexOf(id)]), null));
        }

        var both = old.Intersect(now, StringComparer.Ordinal).ToList();
        if (!both.SequenceEqual(now.Where(both.Contains)))
        {
            changes.Add(new($"{path}, in order", string.Join(", ", old), string.Join(", ", now)));
        }
    }

    private static List<string>? Ids(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var ids = new List<string>();
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object || !(item.TryGetProperty("id", out var id) || item.TryGetProperty("segment", out id)) || id.ValueKind != JsonValueKind.String || ids.Contains(id.GetString()!))
            {
                return null;
            }

            ids.Add(id.GetString()!);
        }

        return ids;
    }

    /// <summary>A condition is read as a whole: which of its parts moved says less than what it was.</summary>
    private static bool IsCondition(string path) => path[(path.LastIndexOf('.') + 1)..] is "audience" or "when" or "complete";

    private static string Text(JsonElement value) => JsonSerializer.Serialize(value, Readable);
}
