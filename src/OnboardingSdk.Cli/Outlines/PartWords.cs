using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>Pictures, roles, phases and what else flows are made of, as people say it.</summary>
internal static class PartWords
{
    /// <summary>A picture, a video or a page of another site; null where there is none.</summary>
    public static string? Media(Reading owner)
    {
        foreach (var field in new[] { "image", "video", "embed" })
        {
            if (owner.Object(field) is { } media)
            {
                var reading = new Reading(media);
                var (src, says) = (reading.Text("src"), reading.Text("alt") ?? reading.Text("title"));
                return $"{field} {src}{(string.IsNullOrEmpty(says) ? "" : $", “{says}”")}" + Rest(reading);
            }
        }

        return null;
    }

    /// <summary>A launch plan; null: an ordinary checklist.</summary>
    public static string? Plan(JsonNode? template)
    {
        if (template is not JsonObject node)
        {
            return template is null ? null : "of an account; the host starts it";
        }

        var reading = new Reading(node);
        var zone = reading.Text("timeZone") is { } name ? $", days are those of {name}" : "";
        if (reading.Object("start") is not { } start)
        {
            return $"of an account; the host starts it{zone}" + Rest(reading);
        }

        var condition = (JsonObject)start.DeepClone();
        condition.Remove("date");
        return $"of an account; it starts when {ConditionWords.Of(condition)}{(start["date"] is { } date ? $", on the day of its '{date}'" : "")}{zone}" + Rest(reading);
    }

    public static string? Roles(JsonNode? roles) => List(roles, role =>
        $"{role.Text("title")} ({role.Text("id")})" + (role.Take("when") is { } when ? $": {ConditionWords.Of(when)}" : ": the vendor's"));

    public static string? Phases(JsonNode? phases) => List(phases, phase => $"{phase.Text("title")} ({phase.Text("id")})");

    public static string? Resources(JsonNode? resources) => List(resources, link => $"“{link.Text("title")}” {link.Text("url")}");

    public static string? Values(JsonObject? values) => values is null ? null : string.Join(", ", values.Select(v => $"{v.Key} {Compact.Of(v.Value)}"));

    /// <summary>What is different for the users of a segment.</summary>
    public static IEnumerable<string> Overrides(JsonNode? overrides)
    {
        foreach (var change in (overrides as JsonArray ?? []).OfType<JsonObject>())
        {
            var reading = new Reading(change);
            var (segment, note) = (reading.Text("segment"), reading.Text("description"));
            var parts = reading.Rest().SelectMany(field => Leaves(field.Key, field.Value)).ToList();
            yield return $"for '{segment}': {string.Join("; ", parts)}{(note is null ? "" : $" (note: {note})")}";
        }
    }

    private static IEnumerable<string> Leaves(string path, JsonNode? node) => node switch
    {
        JsonObject tree => tree.SelectMany(m => m is { Key: "omit", Value: JsonValue } ? [$"without {path}"] : Leaves($"{path}/{m.Key}", m.Value)),
        _ => [$"{path} “{Compact.Words(node)}”"],
    };

    private static string? List(JsonNode? list, Func<Reading, string> words) => list is not JsonArray items ? null : string.Join("; ", items.Select(item =>
    {
        if (item is not JsonObject node)
        {
            return Compact.Of(item);
        }

        var reading = new Reading(node);
        return words(reading) + Rest(reading);
    }));

    private static string Rest(Reading reading) => string.Concat(reading.Rest().Select(field => $", {(field.Key == "description" ? "note" : field.Key)}: {Compact.Words(field.Value)}"));
}
