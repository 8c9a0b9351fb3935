using System.Text;
using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>A flow as a Mermaid graph: the steps or questions and what leads from one to the next, the tasks and what they wait for, or a message and its buttons.</summary>
internal sealed partial class Mermaid
{
    private readonly StringBuilder text = new("flowchart TD\n");
    private readonly Dictionary<string, string> nodes = new(StringComparer.Ordinal);

    public static string Of(JsonObject flow)
    {
        var graph = new Mermaid();
        if (flow["steps"] is JsonArray steps)
        {
            graph.Steps(flow, [.. steps.OfType<JsonObject>()]);
        }
        else if (flow["tasks"] is JsonArray tasks)
        {
            graph.Tasks(flow, [.. tasks.OfType<JsonObject>()]);
        }
        else if (flow["questions"] is JsonArray questions)
        {
            graph.Questions(flow, [.. questions.OfType<JsonObject>()]);
        }
        else if (flow["sections"] is JsonArray sections)
        {
            graph.Sections(flow, [.. sections.OfType<JsonObject>()]);
        }
        else
        {
            graph.Message(flow);
        }

        return graph.text.ToString();
    }

    private void Steps(JsonObject flow, List<JsonObject> steps)
    {
        var start = Node("start", "([", Words(flow, RuleWords.Start(flow["start"] as JsonObject)), "])");
        steps.ForEach(step => Node("step " + step["id"], "[", Title(step), "]"));
        Edge(start, steps.Count > 0 ? Step(steps[0]["id"]) : End());
        for (var i = 0; i < steps.Count; i++)
        {
            var following = i + 1 < steps.Count ? Step(steps[i + 1]["id"]) : End();
            Ways(steps[i], following);
            Buttons(Step(steps[i]["id"]), steps[i]["buttons"], following);
        }
    }

    // Where a way or a branch says nothing of its own, it leads to the step written next.
    private void Ways(JsonObject step, string following)
    {
        var from = Step(step["id"]);
        var ways = step["advance"] is JsonArray list ? list.OfType<JsonObject>().ToList() : step["advance"] is JsonObject single ? [single] : [];
        foreach (var way in ways.Where(w => w["step"] is not null))
        {
            Edge(from, Step(way["step"]), Way(way));
        }

        var open = ways.Where(w => w["step"] is null).Select(Way).ToList();
        var label = ways.Count == 0 ? (step["nextLabel"]?.ToString() ?? "") : string.Join(" or ", open);
        if (ways.Count > 0 && open.Count == 0)
        {
            return;
        }

        switch (step["next"])
        {
            case null:
                Edge(from, following, label);
                break;
            case JsonArray branches:
                foreach (var branch in branches)
                {
                    Branch(from, branch, label);
                }

                if (branches.LastOrDefault() is JsonObject { } last && last["when"] is not null)
                {
                    Edge(from, following, Joined(label, "otherwise"));
                }

                break;
            case var next:
                Branch(from, next, label);
                break;
        }
    }

    private void Branch(string from, JsonNode? branch, string label)
    {
        if (branch is JsonObject node)
        {
            Edge(from, node["step"] is { } step ? Step(step) : End(), Joined(label, node["when"] is { } when ? ConditionWords.Of(when) : ""));
        }
        else if (branch is not null)
        {
            Edge(from, Step(branch), label);
        }
    }

    private void Buttons(string from, JsonNode? buttons, string following)
    {
        foreach (var button in (buttons as JsonArray ?? []).OfType<JsonObject>())
        {
            var label = button["label"]?.ToString() ?? "";
            var to = button["step"] is { } step ? Step(step)
                : button["start"] is { } flow ? Flow(flow)
                : button["dismiss"] is not null ? End()
                : button["next"] is not null ? following
                : null;
            if (to is not null)
            {
                Edge(from, to, label);
            }
        }
    }

    private void Tasks(JsonObject flow, List<JsonObject> tasks)
    {
        var start = Node("start", "([", Words(flow, flow["title"]?.ToString() ?? RuleWords.Start(flow["start"] as JsonObject)), "])");
        tasks.ForEach(task => Node("step " + task["id"], "[", Title(task) + (task["optional"] is null ? "" : " (optional)"), "]"));
        var isSequential = flow["order"]?.ToString() == "sequential";
        for (var i = 0; i < tasks.Count; i++)
        {
            var task = Step(tasks[i]["id"]);
            var before = (tasks[i]["dependsOn"] as JsonArray ?? []).Select(Step).ToList();
            if (isSequential && i > 0)
            {
                before.Add(Step(tasks[i - 1]["id"]));
            }

            before.ForEach(id => Edge(id, task));
            if (before.Count == 0)
            {
                Edge(start, task);
            }

            if (tasks[i]["action"]?["start"] is { } starts)
            {
                var started = Flow(starts);
                text.Append("  ").Append(task).Append(" -. ").Append(Quoted(tasks[i]["action"]!["label"]?.ToString() ?? "starts")).Append(" .-> ").Append(started).Append('\n');
            }
        }
    }

    private string Step(JsonNode? id) => Node("step " + id, "[", id?.ToString() ?? "?", "]");

    private string Flow(JsonNode id) => Node("flow " + id, "[[", id.ToString(), "]]");

    private string End() => Node("end", "([", "end", "])");

    // The ids of the graph are its own: "end" and others mean something to Mermaid.
    private string Node(string key, string open, string label, string close)
    {
        if (!nodes.TryGetValue(key, out var id))
        {
            nodes[key] = id = $"n{nodes.Count}";
            text.Append("  ").Append(id).Append(open).Append(Quoted(label)).Append(close).Append('\n');
        }

        return id;
    }

    private void Edge(string from, string to, string label = "") =>
        text.Append("  ").Append(from).Append(label.Length == 0 ? " --> " : $" -- {Quoted(label)} --> ").Append(to).Append('\n');

    private static string Way(JsonObject way) => way.First() switch
    {
        { Key: "click" } => "click",
        { Key: "event" } e => Compact.Words(e.Value),
        { Key: "button" } b => (b.Value as JsonObject)?["label"]?.ToString() ?? "button",
        { Key: "when" } w => ConditionWords.Of(w.Value),
        var other => $"{other.Key} {Compact.Words(other.Value)}",
    };

    private static string Title(JsonObject item) => Compact.Words(item["title"] ?? item["label"] ?? item["id"]);

    private static string Words(JsonObject flow, string otherwise) => flow["name"]?.ToString() ?? otherwise;

    private static string Joined(params string[] parts) => string.Join(", ", parts.Where(p => p.Length > 0));

    private static string Quoted(string label) => "\"" + label
        .Replace("#", "#35;", StringComparison.Ordinal)
        .Replace("\"", "#quot;", StringComparison.Ordinal)
        .Replace("<", "#lt;", StringComparison.Ordinal)
        .Replace(">", "#gt;", StringComparison.Ordinal)
        .Replace('\n', ' ') + "\"";
}
