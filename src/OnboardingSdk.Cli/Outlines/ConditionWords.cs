using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>Conditions as people say them. One of a kind that it has no words for is shown as it is written.</summary>
internal static class ConditionWords
{
    private static readonly Dictionary<string, string> Operators = new(StringComparer.Ordinal)
    {
        ["equals"] = "is",
        ["notEquals"] = "is not",
        ["in"] = "is one of",
        ["notIn"] = "is none of",
        ["greaterThan"] = "is more than",
        ["atLeast"] = "is at least",
        ["lessThan"] = "is less than",
        ["atMost"] = "is at most",
        ["contains"] = "contains",
        ["startsWith"] = "starts with",
        ["endsWith"] = "ends with",
        ["before"] = "is before",
        ["after"] = "is after",
        ["inLast"] = "is in the last",
        ["moreThanAgo"] = "is at least this long ago:",
    };

    public static string Of(JsonNode? condition) => Of(condition, false);

    private static string Of(JsonNode? condition, bool isInner)
    {
        if (condition is not JsonObject node)
        {
            return Compact.Of(condition);
        }

        var reading = new Reading(node);
        var words = Kind(node, reading, isInner);
        return words is null || reading.Rest().Any() ? Compact.Of(node) : words;
    }

    private static string? Kind(JsonObject node, Reading reading, bool isInner) => node.FirstOrDefault().Key switch
    {
        "all" => Group(reading, "all", " and ", isInner),
        "any" => Group(reading, "any", " or ", isInner),
        "not" => reading.Take("not") is JsonObject inner && inner["event"] is not null && inner.Count == 1
            ? $"{inner["event"]} has not happened"
            : $"not ({Of(reading.Take("not"))})",
        "event" => Event(reading),
        "user" => $"the user's {reading.Text("user")} {Test(reading)}",
        "account" => $"the account's {reading.Text("account")} {Test(reading)}",
        "milestone" => $"milestone '{reading.Text("milestone")}' was reached{Window(reading)}",
        "segment" => $"in segment '{reading.Text("segment")}'",
        "flow" => $"'{reading.Text("flow")}'{(reading.Text("task") is { } task ? $", task '{task}'," : "")} {FlowState(reading.Text("is"))}",
        "survey" => $"the answer to '{reading.Text("question")}' of survey '{reading.Text("survey")}' {Test(reading)}",
        "experiment" => $"in variant '{reading.Text("variant")}' of experiment '{reading.Text("experiment")}'",
        "page" => $"on {string.Join(" or ", reading.Texts("page"))}",
        "time" => Time(reading.Object("time")),
        _ => null,
    };

    private static string Group(Reading reading, string name, string joint, bool isInner)
    {
        var parts = reading.Take(name) as JsonArray ?? [];
        var words = string.Join(joint, parts.Select(part => Of(part, parts.Count > 1)));
        return isInner && parts.Count > 1 ? $"({words})" : words;
    }

    private static string Event(Reading reading)
    {
        var of = reading.Text("of") is { } whose ? $" (the {whose}'s)" : "";
        var where = reading.Object("where") is { } tests ? " with " + string.Join(" and ", tests.Select(t => $"{t.Key} {Value(t.Value)}")) : "";
        var name = $"{reading.Text("event")}{of}{where}";
        var window = Window(reading) + (reading.Text("withinFirst") is { } first ? $" within the first {first}" : "");
        return reading.Take("count") switch
        {
            null => $"{name} has happened{window}",
            JsonValue count => $"{name} has happened {count} times{window}",
            JsonObject { Count: 1 } range when range["exactly"] is { } exactly => exactly.ToString() == "0" ? $"{name} has never happened{window}" : $"{name} has happened exactly {exactly} times{window}",
            JsonObject range => $"{name} has happened {string.Join(" and ", range.Select(r => $"{(r.Key == "atMost" ? "at most" : "at least")} {r.Value}"))} times{window}",
            var other => $"{name} has happened {Compact.Of(other)}{window}",
        };
    }

    private static string Window(Reading reading) => reading.Text("inLast") is { } window ? $" in the last {window}" : "";

    private static string Value(JsonNode? test) => test is JsonObject operators
        ? string.Join(" and ", operators.Select(o => Operator(o.Key, o.Value)))
        : $"is {Compact.Of(test)}";

    private static string Test(Reading reading) => string.Join(" and ", reading.Rest().ToList().Select(o => Operator(o.Key, reading.Take(o.Key))));

    public static string Operator(string name, JsonNode? operand) => name == "exists"
        ? Compact.Of(operand) == "true" ? "is known" : "is not known"
        : $"{Operators.GetValueOrDefault(name, name)} {(operand is JsonArray list ? string.Join(", ", list.Select(Compact.Of)) : Compact.Of(operand))}";

    private static string FlowState(string? state) => state switch
    {
        "notStarted" => "was never started",
        "seen" => "was seen",
        "active" => "is under way",
        "completed" => "was completed",
        "dismissed" => "was closed before its end",
        "ended" => "was completed or closed",
        "overdue" => "is overdue",
        _ => $"is {state}",
    };

    private static string? Time(JsonObject? range) => range is null ? null
        : string.Join(" ", new[] { range["from"] is { } from ? $"from {from}" : null, range["until"] is { } until ? $"until {until}" : null }.OfType<string>());
}
