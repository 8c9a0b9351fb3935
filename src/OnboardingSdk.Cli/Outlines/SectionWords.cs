using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>What a section of a resource center lists, and who finds it, as people say it.</summary>
internal static class SectionWords
{
    public static IEnumerable<string> Of(Reading section)
    {
        if (section.Take("when") is { } when)
        {
            yield return $"for whom: {ConditionWords.Of(when)}";
        }

        if (section.Flag("announcements") == true)
        {
            yield return "the feed of all announcements, the latest first";
        }

        foreach (var item in (section.Take("items") as JsonArray ?? []).OfType<JsonObject>())
        {
            yield return Item(item);
        }

        if (section.Text("description") is { } note)
        {
            yield return $"note: {note}";
        }
    }

    public static string Item(JsonObject item)
    {
        var reading = new Reading(item);
        var (id, type, title) = (reading.Text("id"), reading.Text("type"), reading.Text("title"));
        List<string> says =
        [
            type switch
            {
                "flow" => $"{(title is null ? "" : $"“{title}” ")}starts '{reading.Text("flow")}'{(reading.Flag("always") == true ? ", also before it was seen" : "")}",
                "tours" => "every tour that was seen",
                "link" => $"link “{title}” to {reading.Text("url")}",
                "action" => $"“{title}” {(reading.Object("action") is { } action ? ButtonWords.Of(action).Replace("button ", "", StringComparison.Ordinal) : "")}".TrimEnd(),
                _ => $"{type} “{title}”",
            },
        ];
        reading.Take("summary");
        reading.Take("body");
        reading.Take("description");
        if (reading.Texts("keywords") is { Count: > 0 } words)
        {
            says.Add("found by " + string.Join(", ", words));
        }

        if (reading.Take("when") is { } when)
        {
            says.Add($"for whom: {ConditionWords.Of(when)}");
        }

        says.AddRange(reading.Rest().Select(field => $"{field.Key} {(field.Value as JsonObject)?["src"]?.ToString() ?? Compact.Words(field.Value)}"));
        return string.Join("; ", says) + (id is null ? "" : $"  ({id})");
    }
}
