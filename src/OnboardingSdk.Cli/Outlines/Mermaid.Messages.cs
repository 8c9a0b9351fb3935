using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>Surveys, messages and trackers.</summary>
internal sealed partial class Mermaid
{
    private void Questions(JsonObject flow, List<JsonObject> questions)
    {
        var start = Node("start", "([", Words(flow, RuleWords.Start(flow["start"] as JsonObject)), "])");
        questions.ForEach(question => Node("step " + question["id"], "[", Title(question), "]"));
        Edge(start, questions.Count > 0 ? Step(questions[0]["id"]) : End());
        for (var i = 0; i < questions.Count; i++)
        {
            var (from, question) = (Step(questions[i]["id"]), questions[i]);
            var branches = (question["branches"] as JsonArray ?? []).OfType<JsonObject>().ToList();
            foreach (var branch in branches)
            {
                Edge(from, Question(branch["next"]), string.Join(" and ", branch.Where(test => test.Key != "next").Select(test => ConditionWords.Operator(test.Key, test.Value))));
            }

            var following = question["next"] is { } next ? Question(next) : i + 1 < questions.Count ? Step(questions[i + 1]["id"]) : End();
            Edge(from, following, branches.Count > 0 ? "otherwise" : "");
        }
    }

    private void Message(JsonObject flow)
    {
        var start = Node("start", "([", Words(flow, RuleWords.Start(flow["start"] as JsonObject)), "])");
        var shown = Node("shown", "[", Title(flow), "]");
        Edge(start, shown, flow["on"]?.ToString() ?? "");
        if (flow["event"] is { } tracked)
        {
            Edge(shown, Node("event " + tracked, "[[", tracked.ToString(), "]]"));
            return;
        }

        foreach (var button in new[] { flow["primary"], flow["secondary"], flow["action"] }.OfType<JsonObject>())
        {
            Edge(shown, button["start"] is { } starts ? Flow(starts) : End(), (button["label"] ?? button["navigate"] ?? button["call"])?.ToString() ?? "");
        }

        if (flow["kind"]?.ToString() is "launcher" or "announcement")
        {
            return;
        }

        if (flow["dismissible"]?.GetValue<bool>() != false)
        {
            Edge(shown, End(), "close");
        }
        else if (flow["primary"] is null)
        {
            Edge(shown, End());
        }
    }

    private void Sections(JsonObject flow, List<JsonObject> sections)
    {
        var start = Node("start", "([", Words(flow, Title(flow)), "])");
        foreach (var section in sections)
        {
            var heading = Node("section " + section["id"], "[", Title(section), "]");
            Edge(start, heading);
            foreach (var item in (section["items"] as JsonArray ?? []).OfType<JsonObject>())
            {
                Edge(heading, (item["flow"] ?? item["action"]?["start"]) is { } starts ? Flow(starts) : Node("item " + item["id"], "[", Title(item), "]"));
            }
        }

        if (flow["contact"] is JsonObject contact)
        {
            Edge(start, Node("item contact", "[", Title(contact), "]"));
        }
    }

    private string Question(JsonNode? id) => id?.ToString() == QuestionDefinition.End ? End() : Step(id);
}
