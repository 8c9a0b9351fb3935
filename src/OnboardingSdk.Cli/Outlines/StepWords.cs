using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>Where a step is, and how it goes on, as people say it.</summary>
internal static class StepWords
{
    public static IEnumerable<string> Of(Reading step)
    {
        yield return Place(step);
        if (step.Text("onMissing") is { } missing)
        {
            var after = step.Text("wait") is { } wait ? $" for {wait}" : "";
            yield return $"when the target is missing{after}: " + missing switch
            {
                "skip" => "the step is passed over",
                "center" => "shown in the middle",
                "end" => "the tour stops for now",
                var other => other,
            };
        }
        else if (step.Text("wait") is { } wait)
        {
            yield return $"looks for the target for {wait}, and then waits";
        }

        if (step.Flag("interactive") is { } interactive)
        {
            yield return interactive ? "the target can be used meanwhile" : "the target cannot be used meanwhile";
        }

        yield return Advance(step) + (step.Flag("skippable") == true ? ", or Skip" : "");
        if (PartWords.Media(step) is { } media)
        {
            yield return $"shows {media}";
        }

        if (step.Take("next") is { } next)
        {
            yield return "then " + Next(next);
        }

        if (step.Take("skipWhen") is { } skip)
        {
            yield return $"passed over when {ConditionWords.Of(skip)}";
        }

        if (step.Text("description") is { } note)
        {
            yield return $"note: {note}";
        }

        foreach (var button in (step.Take("buttons") as JsonArray ?? []).OfType<JsonObject>())
        {
            yield return ButtonWords.Of(button);
        }
    }

    private static string Place(Reading step)
    {
        var target = step.Text("target");
        var placement = step.Text("placement");
        var pages = step.Texts("page") is { Count: > 0 } on ? $", on {string.Join(" or ", on)}" : "";
        return (target is null ? "in the middle" : placement == "center" ? $"in the middle, {target} is lit" : $"at {target}{(placement is null ? "" : $", {placement}")}") + pages;
    }

    private static string Advance(Reading step)
    {
        var label = step.Text("nextLabel") is { } text ? $"button “{text}”" : "button";
        return step.Take("advance") switch
        {
            null => label,
            JsonArray ways => string.Join(", or ", ways.Select(way => Way(way, label))),
            var way => Way(way, label),
        };
    }

    private static string Way(JsonNode? way, string label)
    {
        if (way is not JsonObject node)
        {
            return Compact.Of(way);
        }

        var reading = new Reading(node);
        var to = reading.Text("step") is { } step ? $" (to '{step}')" : "";
        var words = node.First().Key switch
        {
            "button" => reading.Take("button") is JsonObject extra ? ButtonWords.Of(extra) : label,
            "click" when reading.Flag("click") == true => "a click on it",
            "input" => Input(reading.Take("input")),
            "event" => Event(reading),
            "when" => $"when {ConditionWords.Of(reading.Take("when"))}",
            "route" => $"coming to {string.Join(" or ", reading.Texts("route"))}",
            "delay" => $"by itself after {reading.Text("delay")}",
            _ => null,
        };
        return words is null || reading.Rest().Any() ? Compact.Of(node) : words + to;
    }

    private static string? Input(JsonNode? input) => input switch
    {
        JsonObject { Count: 1 } field when field["minLength"] is { } length => $"when at least {length} characters were written into it",
        JsonValue => "when it was filled",
        _ => null,
    };

    private static string Event(Reading reading)
    {
        var condition = new JsonObject { ["event"] = reading.Take("event")?.DeepClone() };
        if (reading.Take("where") is { } where)
        {
            condition["where"] = where.DeepClone();
        }

        return $"when {ConditionWords.Of(condition)}" + reading.Text("since") switch
        {
            "step" => " while the step is shown",
            "ever" => ", ever",
            _ => "",
        };
    }

    private static string Next(JsonNode next) => next switch
    {
        JsonArray branches => string.Join("; ", branches.Select(b => b is null ? "" : Next(b))),
        JsonObject branch when branch["end"] is not null && branch["when"] is null => "the end",
        JsonObject branch when branch["when"] is { } when => $"{(branch["end"] is not null ? "the end" : $"to '{branch["step"]}'")} when {ConditionWords.Of(when)}",
        JsonObject branch when branch["step"] is { } step => $"to '{step}'",
        _ => $"to '{Compact.Words(next)}'",
    };
}
