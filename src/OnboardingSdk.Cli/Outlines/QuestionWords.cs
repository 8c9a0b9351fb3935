using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>What a question asks for, and where its answers lead, as people say it.</summary>
internal static class QuestionWords
{
    public static IEnumerable<string> Of(Reading question)
    {
        var required = question.Flag("required") == true ? ", required" : "";
        yield return Type(question) + required;
        if (question.Take("choices") is JsonArray choices)
        {
            var other = question.Flag("other") == true ? $", or {Quoted(question.Text("otherLabel") ?? "Other")} in words of their own" : "";
            yield return string.Join(", ", choices.Select(c => c is JsonObject choice ? Choice(choice) : Compact.Of(c))) + other;
        }

        var (low, high) = (question.Text("low"), question.Text("high"));
        if ((low ?? high) is not null)
        {
            yield return $"from {Quoted(low ?? "…")} to {Quoted(high ?? "…")}";
        }

        if (question.Text("placeholder") is { } placeholder)
        {
            yield return $"the empty field says {Quoted(placeholder)}";
        }

        foreach (var branch in (question.Take("branches") as JsonArray ?? []).OfType<JsonObject>())
        {
            yield return $"{To((string?)branch["next"])} if the answer {string.Join(" and ", branch.Where(b => b.Key != "next").Select(b => ConditionWords.Operator(b.Key, b.Value)))}";
        }

        if (question.Text("next") is { } next)
        {
            yield return $"then {To(next)}";
        }

        if (question.Text("description") is { } note)
        {
            yield return $"note: {note}";
        }
    }

    private static string Type(Reading question) => question.Text("type") switch
    {
        "nps" => "how likely to recommend, 0 to 10",
        "csat" => "how satisfied, 1 to 5",
        "rating" => $"1 to {question.Take("scale")?.ToString() ?? "5"}, as {question.Text("style") ?? "stars"}",
        "text" => "a text" + (question.Take("maxLength") is { } most ? $" of at most {most} characters" : ""),
        "single" => "one of",
        "multiple" => "any of",
        var other => other ?? "",
    };

    private static string Choice(JsonObject choice)
    {
        var reading = new Reading(choice);
        var note = reading.Text("description") is { } text ? $", note: {text}" : "";
        return $"{Quoted(reading.Text("label") ?? "")} ({reading.Text("id")}{note})";
    }

    private static string To(string? question) => question == QuestionDefinition.End ? "to the end" : $"to '{question}'";

    private static string Quoted(string text) => $"“{text}”";
}
