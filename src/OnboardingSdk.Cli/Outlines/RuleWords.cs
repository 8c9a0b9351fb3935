using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>When flows offer themselves and are hidden, as people say it.</summary>
internal static class RuleWords
{
    /// <param name="start">The start.</param>
    /// <param name="kind">The kind of the flow: some stand where they are, and do not begin.</param>
    public static string Start(JsonObject? start, string? kind = null)
    {
        var stands = kind is "launcher" or "resourceCenter" or "announcement";
        if (start is null)
        {
            return stands ? "always there, on every page" : "by itself, on every page, once";
        }

        var reading = new Reading(start);
        var isAuto = reading.Flag("auto") ?? true;
        var pages = reading.Texts("page");
        List<string> words = [];
        if (isAuto)
        {
            words.Add(stands ? "always there" : "by itself");
            words.Add(pages.Count == 0 ? "on every page" : $"on {string.Join(" or ", pages)}");
        }
        else
        {
            words.Add("not by itself: a button, the page or code starts it");
        }

        if (reading.Take("when") is { } when)
        {
            words.Add($"when {ConditionWords.Of(when)}");
        }

        var frequency = reading.Take("frequency");
        if (isAuto && !stands)
        {
            words.Add(Frequency(frequency));
        }

        if (reading.Text("delay") is { } delay)
        {
            words.Add($"after {delay} on the page");
        }

        if (reading.Text("priority") is { } priority)
        {
            words.Add($"{priority} priority");
        }

        if (reading.Flag("ignoreLimits") == true)
        {
            words.Add("whatever the limits say");
        }

        words.AddRange(reading.Rest().Select(field => $"{field.Key}: {Compact.Words(field.Value)}"));
        return string.Join(", ", words);
    }

    public static string Draft(JsonNode draft) => draft is JsonObject { Count: 1 } rule && rule["for"] is { } who
        ? $"not published; seen by whom this holds for, and with a preview link: {ConditionWords.Of(who)}"
        : draft.GetValueKind() == System.Text.Json.JsonValueKind.True ? "not published; seen with a preview link only" : Compact.Of(draft);

    /// <summary>What happens to who is in the middle of it when it changes; null: they go on, as is usual.</summary>
    public static string? Changes(string? policy, JsonNode? version)
    {
        var words = policy switch
        {
            null => null,
            "keep" => "who is in the middle goes through the version that they began with",
            "restart" => "who is in the middle begins anew",
            "restartAll" => "it begins anew for all, also for who is through or has closed it",
            "end" => "it is closed for who is in the middle",
            _ => policy,
        };
        return version is null ? words : $"{words ?? "who is in the middle goes on"}; version {version}";
    }

    public static string Hide(JsonObject hide)
    {
        var reading = new Reading(hide);
        var pages = reading.Texts("page");
        List<string> words = pages.Count > 0 ? [$"on {string.Join(" or ", pages)}"] : [];
        if (reading.Take("when") is { } when)
        {
            words.Add($"while {ConditionWords.Of(when)}");
        }

        words.AddRange(reading.Rest().Select(field => $"{field.Key}: {Compact.Words(field.Value)}"));
        return string.Join(", ", words);
    }

    public static string Schedule(JsonObject schedule)
    {
        var reading = new Reading(schedule);
        List<string> words = [];
        foreach (var (name, say) in new (string, Func<string, string>)[] { ("from", v => $"from {v}"), ("until", v => $"until {v}"), ("hours", v => v) })
        {
            if (reading.Text(name) is { } value)
            {
                words.Add(say(value));
            }
        }

        if (reading.Texts("days") is { Count: > 0 } days)
        {
            words.Add(string.Join(", ", days));
        }

        words.Add(reading.Text("timeZone") is { } zone ? $"in {zone}" : "in UTC");
        words.AddRange(reading.Rest().Select(field => $"{field.Key}: {Compact.Words(field.Value)}"));
        return string.Join(", ", words);
    }

    private static string Frequency(JsonNode? frequency) => frequency switch
    {
        null => "once",
        JsonObject rule => $"at most {rule["times"]} {(rule["times"]?.ToString() == "1" ? "time" : "times")}"
            + (rule["per"] is { } per ? $" per {per}" : "") + (rule["until"] is { } until ? $", until {until}" : ""),
        var word => Compact.Words(word) == "everyTime" ? "every time" : Compact.Words(word),
    };
}
