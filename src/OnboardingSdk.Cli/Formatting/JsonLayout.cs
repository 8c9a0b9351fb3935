using System.Text;
using System.Text.Json.Nodes;
using OnboardingSdk.Cli.Outlines;

namespace OnboardingSdk.Cli.Formatting;

/// <summary>Lays JSON out as people write definitions: what fits on a line and holds no lists of objects stays on one.</summary>
internal static class JsonLayout
{
    private const int Room = 100;

    /// <param name="node">The JSON.</param>
    /// <param name="indent">How far the line in which it begins is indented.</param>
    public static string Of(JsonNode node, int indent = 0)
    {
        var text = new StringBuilder();
        Append(text, node, indent, 0);
        return text.ToString();
    }

    /// <summary>On one line, whatever it is.</summary>
    public static string Line(JsonNode? node) => node switch
    {
        JsonObject { Count: > 0 } value => "{ " + string.Join(", ", value.Select(m => $"{Compact.Of(JsonValue.Create(m.Key))}: {Line(m.Value)}")) + " }",
        JsonArray list => "[" + string.Join(", ", list.Select(Line)) + "]",
        _ => Compact.Of(node),
    };

    private static void Append(StringBuilder text, JsonNode? node, int indent, int used)
    {
        var (open, close, parts) = node switch
        {
            JsonObject value => ('{', '}', value.Select(m => (Lead: Compact.Of(JsonValue.Create(m.Key)) + ": ", m.Value)).ToList()),
            JsonArray list => ('[', ']', list.Select(item => (Lead: "", Value: item)).ToList()),
            _ => ('\0', '\0', []),
        };
        if (parts.Count == 0)
        {
            text.Append(Compact.Of(node));
            return;
        }

        if (indent > 0 && Single(node) is { } line && indent + used + line.Length <= Room)
        {
            text.Append(line);
            return;
        }

        text.Append(open);
        for (var i = 0; i < parts.Count; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n").Append(' ', indent + 2).Append(parts[i].Lead);
            Append(text, parts[i].Value, indent + 2, parts[i].Lead.Length);
        }

        text.Append('\n').Append(' ', indent).Append(close);
    }

    /// <summary>On one line; null where that would hide a list of steps, or a definition that has a body of its own.</summary>
    private static string? Single(JsonNode? node) => node switch
    {
        JsonObject value => value["body"] is not null || value["title"] is not null || value["kind"] is not null || value.Any(m => Single(m.Value) is null) ? null
            : value.Count == 0 ? "{}"
            : "{ " + string.Join(", ", value.Select(m => $"{Compact.Of(JsonValue.Create(m.Key))}: {Single(m.Value)}")) + " }",
        JsonArray list => list.Any(item => Single(item) is null) ? null : "[" + string.Join(", ", list.Select(Single)) + "]",
        _ => Compact.Of(node),
    };
}
