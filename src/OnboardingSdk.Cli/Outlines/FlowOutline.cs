using System.Globalization;
using System.Text.Json.Nodes;
using OnboardingSdk.Cli.Screens;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>A flow as an outline that reads like a page of a handbook. What it has no words for is there as it is written.</summary>
internal sealed class FlowOutline(Screen screen)
{
    private const int Column = 10;

    /// <summary>The lists that make up a flow.</summary>
    private static readonly string[] Parts = ["steps", "tasks", "questions", "sections"];

    public void Write(JsonObject flow, SourceLocation place, IReadOnlyList<string> starters)
    {
        var reading = new Reading(flow);
        var (kind, id) = (reading.Text("kind"), reading.Text("id") ?? "");
        screen.Line(Styled.Strong(reading.Text("name") ?? reading.Text("title") ?? id), Styled.Faint($"  {kind} {id}"));
        if (place.File is not null)
        {
            screen.Line(Styled.Faint(place.ToString()));
        }

        screen.Blank();
        Field("note", reading.Text("description"));
        Field("title", reading.Text("title"));
        Field("text", reading.Text("body"));
        Field("label", reading.Text("label"));
        Field("does", reading.Object("action") is { } action ? ButtonWords.Of(action) : null);
        Field("contact", reading.Object("contact") is { } contact ? SectionWords.Item(contact) : null);
        Field("draft", reading.Take("draft") is { } draft ? RuleWords.Draft(draft) : null);
        Field("who", reading.Take("audience") is { } audience ? ConditionWords.Of(audience) : "everybody");
        Field("part of", reading.Take("experiment") switch { null => null, JsonObject { Count: 2 } e => $"experiment '{e["id"]}', for variant '{e["variant"]}'", var other => Compact.Of(other) });
        Field("visitors", reading.Text("visitors") switch { null => null, "include" => "they meet it too", "only" => "nobody but them", var other => other });
        Field("listens", kind == "tracker" ? Listens(reading) : null);
        Field("starts", kind == "tracker" ? null : RuleWords.Start(reading.Object("start"), kind) + (starters.Count > 0 ? $"; started by {string.Join(", ", starters)}" : ""));
        Field("schedule", reading.Object("schedule") is { } schedule ? RuleWords.Schedule(schedule) : null);
        Field("hidden", reading.Object("hide") is { } hide ? RuleWords.Hide(hide) : null);
        Field("changes", RuleWords.Changes(reading.Text("onChange"), reading.Take("version")));
        Field("closing", reading.Flag("dismissible") == false ? "users cannot close it" : null);
        Field("scope", reading.Text("scope") is { } scope ? $"of the {scope}: done once for all members" : null);
        Field("order", reading.Text("order"));
        Field("finally", reading.Text("completed"));
        Field("date", reading.Text("date"));
        Field("points at", reading.Text("target"));
        Field("placed", reading.Text("placement"));
        Field("shows", PartWords.Media(reading));
        Field("primary", reading.Object("primary") is { } primary ? ButtonWords.Of(primary) : null);
        Field("secondary", reading.Object("secondary") is { } secondary ? ButtonWords.Of(secondary) : null);
        Field("plan", PartWords.Plan(reading.Take("template")));
        Field("roles", PartWords.Roles(reading.Take("roles")));
        Field("phases", PartWords.Phases(reading.Take("phases")));
        foreach (var change in PartWords.Overrides(reading.Take("overrides")))
        {
            Field("instead", change);
        }

        var parts = Parts.Select(part => (Part: part, Items: reading.Take(part) as JsonArray)).Where(p => p.Items is not null).ToList();
        foreach (var (name, value) in reading.Rest())
        {
            Field(name, Compact.Words(value));
        }

        foreach (var (part, items) in parts)
        {
            WriteItems(part, items!);
        }
    }

    private void WriteItems(string part, JsonArray items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            screen.Blank();
            if (items[i] is not JsonObject item)
            {
                screen.Line(Compact.Of(items[i]));
                continue;
            }

            var reading = new Reading(item);
            var number = (i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(2);
            screen.Hanging(0, 4, Styled.Accent(number), "  ", Styled.Strong(reading.Text("title") ?? ""), Styled.Faint($"  {reading.Text("id")}"));
            screen.IndentedText(4, reading.Text("body"));
            foreach (var line in part == "steps" ? StepWords.Of(reading) : part == "tasks" ? TaskWords.Of(reading) : part == "questions" ? QuestionWords.Of(reading) : part == "sections" ? SectionWords.Of(reading) : [])
            {
                screen.Hanging(4, 6, Styled.Accent("→ "), line);
            }

            foreach (var (name, value) in reading.Rest())
            {
                screen.Hanging(4, 6, Styled.Faint($"{name}: "), Compact.Words(value));
            }
        }
    }

    /// <summary>What a tracker listens for, and what it records each time.</summary>
    private static string Listens(Reading tracker)
    {
        var start = tracker.Object("start");
        var target = tracker.Text("target");
        var pages = start is null ? [] : new Reading(start).Texts("page");
        var when = start?["when"] is { } condition ? $", when {ConditionWords.Of(condition)}" : "";
        var on = tracker.Text("on") switch
        {
            "click" => $"each click on {target}",
            "seen" => $"{target} is in view, once in a page view",
            "page" => "the user is there, once in a page view",
            var other => $"{other} {target}",
        };
        var properties = PartWords.Values(tracker.Object("properties")) is { } values ? $" with {values}" : "";
        return $"{on}, {(pages.Count == 0 ? "on every page" : $"on {string.Join(" or ", pages)}")}{when}: records {tracker.Text("event")}{properties}";
    }

    private void Field(string label, string? value)
    {
        if (value is not null)
        {
            screen.PairText(0, Column, Styled.Faint(label), value);
        }
    }
}
