namespace OnboardingSdk.Core.Tests;

/// <summary>Catalogs from JSON text, and the events that most of them use.</summary>
internal static class Catalogs
{
    public const string Events = """
        {"definitions":[
          {"kind":"events","events":{
            "project.created":{"properties":{"template":"string","size":"number","private":"boolean","due":"date","tags":"string[]"}},
            "task.added":{"properties":{"size":"number"}},
            "member.joined":{},
            "tip.opened":{"source":"client"}}},
          {"kind":"attributes",
            "user":{"role":"string","age":"number","admin":"boolean","signedUp":"date","skills":"string[]"},
            "account":{"plan":"string","seats":"number"}}]}
        """;

    /// <summary>A catalog with <see cref="Events"/> and these definitions, each a JSON object.</summary>
    public static Catalog Of(params string[] definitions)
    {
        var result = Catalog.Create(Json.Load([Events, .. definitions]).Definitions);
        return result.Catalog ?? throw new AssertionException(string.Join('\n', result.Diagnostics));
    }

    /// <summary>A catalog whose only milestone is <c>m</c>.</summary>
    public static Catalog WithMilestone(string when, string more = "") => Of(Milestone("m", when, more));

    public static string Milestone(string id, string when, string more = "") =>
        "{\"kind\":\"milestones\",\"milestones\":{\"" + id + "\":{\"when\":" + when + more + "}}}";

    public static string Segment(string id, string when) => "{\"kind\":\"segments\",\"segments\":{\"" + id + "\":{\"when\":" + when + "}}}";

    public static string Modal(string id, string more = "") => $$"""{"kind":"modal","id":"{{id}}","title":"T"{{more}}}""";

    public static string Banner(string id, string more = "") => $$"""{"kind":"banner","id":"{{id}}","title":"T"{{more}}}""";

    public static string Hint(string id, string more = "") => $$"""{"kind":"hint","id":"{{id}}","title":"T","target":"#{{id}}"{{more}}}""";

    /// <summary>A launcher that does something such as <c>"start":"help"</c>.</summary>
    public static string Launcher(string id, string does, string more = "") => $$"""{"kind":"launcher","id":"{{id}}","label":"L"{{more}},"action":{ {{does}} } }""";

    /// <summary>A resource center with a section <c>s</c> of these items, and the feed.</summary>
    public static string Center(string id, string items, string more = "") => $$"""
        {"kind":"resourceCenter","id":"{{id}}","title":"T"{{more}},"sections":[{"id":"s","title":"S","items":[{{items}}]},{"id":"news","title":"N","announcements":true}]}
        """;

    public static string Announcement(string id, string date, string more = "") => $$"""{"kind":"announcement","id":"{{id}}","title":"T","date":"{{date}}"{{more}}}""";

    /// <summary>A survey of questions such as <c>"id":"a","type":"nps"</c>.</summary>
    public static string Survey(string id, string questions, string more = "") => $$"""
        {"kind":"survey","id":"{{id}}","title":"T"{{more}},"questions":[{{string.Join(',', questions.Split(';').Select(q => $"{{\"title\":\"T\",{q.Trim()}}}"))}}]}
        """;

    /// <summary>Choices of these names, for a question.</summary>
    public static string Choices(params string[] ids) => $"\"choices\":[{string.Join(',', ids.Select(id => $"{{\"id\":\"{id}\",\"label\":\"{id}\"}}"))}]";

    /// <summary>A tour; a step that is only a name has a button.</summary>
    public static string Tour(string id, string steps, string more = "") => $$"""
        {"kind":"tour","id":"{{id}}"{{more}},"steps":[{{string.Join(',', steps.Split(';').Select(Step))}}]}
        """;

    public static string Checklist(string id, string tasks, string more = "") =>
        $$"""{"kind":"checklist","id":"{{id}}","title":"T"{{more}},"tasks":[{{string.Join(',', tasks.Split(';').Select(Task))}}]}""";

    // "b", or "b event project.created", or "b event project.created ever", or "b click", with "!skippable" and "!skip" (when missing).
    private static string Step(string text)
    {
        var words = text.Trim().Split(' ');
        var fields = $"\"id\":\"{words[0]}\",\"title\":\"T\",\"target\":\"#{words[0]}\"";
        for (var i = 1; i < words.Length; i++)
        {
            fields += words[i] switch
            {
                "event" => $",\"advance\":{{\"event\":\"{words[++i]}\"{(i + 1 < words.Length && words[i + 1][0] != '!' ? $",\"since\":\"{words[++i]}\"" : "")}}}",
                "click" => ",\"advance\":{\"click\":true}",
                "!skippable" => ",\"skippable\":true",
                "!skip" => ",\"onMissing\":\"skip\"",
                _ => throw new FormatException(words[i]),
            };
        }

        return "{" + fields + "}";
    }

    // "a project.created", or "a {condition}", or "a -" for none; then "optional", "manual", "progress", "after b,c".
    private static string Task(string text)
    {
        var words = text.Trim().Split(' ', 2);
        var (condition, more) = (words[1], "");
        for (var last = condition.LastIndexOf(' '); last > 0; last = condition.LastIndexOf(' '))
        {
            var word = condition[(last + 1)..];
            if (word is "optional" or "manual" or "progress")
            {
                more += $",\"{word}\":true";
            }
            else if (condition[..last].EndsWith(" after", StringComparison.Ordinal))
            {
                more += $",\"dependsOn\":[{string.Join(',', word.Split(',').Select(id => $"\"{id}\""))}]";
                last -= " after".Length;
            }
            else
            {
                break;
            }

            condition = condition[..last];
        }

        var complete = condition == "-" ? "" : $",\"complete\":{(condition[0] == '{' ? condition : $"{{\"event\":\"{condition}\"}}")}";
        return $"{{\"id\":\"{words[0]}\",\"title\":\"T\"{complete}{more}}}";
    }
}
