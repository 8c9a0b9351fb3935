using System.Text.Json.Nodes;
using OnboardingSdk.Cli.Findings;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>All that is defined, with what uses it.</summary>
internal static class Inventory
{
    public static IReadOnlyList<InventorySection> Of(DefinitionSet definitions)
    {
        var json = CanonicalJson.Of(definitions);
        var references = References.Of(json);
        IReadOnlyList<string> UsedBy(string kind, string name) => [.. references.To(kind, name).Select(r => r.ToString()).Distinct()];
        return
        [
            new("flows", [.. json.Flows.Select(flow => Flow(flow, definitions, UsedBy("flow", (string)flow["id"]!)))]),
            new("milestones", [.. definitions.Milestones.DistinctBy(m => m.Id).Select(m => new InventoryItem(
                m.Id,
                (m.Activation ? "the activation" : "milestone") + (m.Scope == Scope.Account ? " of the account" : ""),
                (m.Name is null ? "" : m.Name + ": ") + ConditionWords.Of(json.Milestones[m.Id]?["when"]) + (json.Milestones[m.Id]?["within"] is { } within ? $", within {within}" : ""),
                UsedBy("milestone", m.Id),
                m.Location))]),
            new("experiments", [.. definitions.Experiments.DistinctBy(e => e.Id).Select(e => new InventoryItem(
                e.Id, "experiment", ExperimentWords.Of(json.Experiments[e.Id] as JsonObject ?? []), UsedBy("experiment", e.Id), e.Location))]),
            new("segments", [.. definitions.Segments.DistinctBy(s => s.Id).Select(s => new InventoryItem(
                s.Id, "segment", ConditionWords.Of(json.Segments[s.Id]?["when"]), UsedBy("segment", s.Id), s.Location))]),
            new("events", [.. definitions.Events.DistinctBy(e => e.Name).Select(e => new InventoryItem(
                e.Name, e.Source == EventSource.Client ? "from the browser" : "from the server", Event(e), UsedBy("event", e.Name), e.Location))]),
            new("attributes", [.. Attributes(definitions.UserAttributes, "user"), .. Attributes(definitions.AccountAttributes, "account")]),
            Settings.Of(definitions),
        ];

        IEnumerable<InventoryItem> Attributes(IReadOnlyList<PropertyDefinition> attributes, string of) => attributes.DistinctBy(a => a.Name).Select(a =>
            new InventoryItem(a.Name, $"of the {of}", Property(a) + (a.Description is null ? "" : $": {a.Description}"), UsedBy(of, a.Name), a.Location));
    }

    private static InventoryItem Flow(JsonObject flow, DefinitionSet definitions, IReadOnlyList<string> usedBy)
    {
        var id = (string)flow["id"]!;
        var parts = flow["steps"] is JsonArray steps ? $", {FindingSummary.Count(steps.Count, "step")}"
            : flow["tasks"] is JsonArray tasks ? $", {FindingSummary.Count(tasks.Count, "task")}"
            : flow["questions"] is JsonArray questions ? $", {FindingSummary.Count(questions.Count, "question")}"
            : flow["sections"] is JsonArray sections ? $", {FindingSummary.Count(sections.Sum(s => (s?["items"] as JsonArray)?.Count ?? 0), "item")}"
            : "";
        var name = (flow["name"] ?? flow["title"] ?? flow["label"])?.ToString();
        var who = flow["audience"] is { } audience ? $" Who: {ConditionWords.Of(audience)}." : "";
        return new(
            id,
            $"{flow["kind"]}{parts}{(flow["draft"] is null ? "" : ", draft")}",
            (name is null ? "" : $"{name}. ") + $"{Begins(flow)}.{who}",
            usedBy,
            definitions.Flows.First(f => f.Id == id).Location);
    }

    private static string Begins(JsonObject flow)
    {
        if ((string?)flow["kind"] == "tracker")
        {
            return $"Records {flow["event"]}";
        }

        var words = RuleWords.Start(flow["start"] as JsonObject, (string?)flow["kind"]);
        return words.StartsWith("always", StringComparison.Ordinal) ? "A" + words[1..] : $"Starts {words}";
    }

    private static string Event(EventDefinition e) =>
        string.Join(" ", new[] { e.Description, e.Properties.Count == 0 ? null : "With " + string.Join(", ", e.Properties.Select(p => $"{p.Name} ({Property(p)})")) + "." }.OfType<string>());

    private static string Property(PropertyDefinition property) =>
        Vocabulary.Types.For(property.Type) + (property.Values.Count == 0 ? "" : $", one of {string.Join(", ", property.Values)}");
}
