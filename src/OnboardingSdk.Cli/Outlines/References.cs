using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>What uses what: found wherever a condition or a button stands, whatever kind of flow it stands in.</summary>
internal sealed partial class References
{
    private readonly List<Reference> all = [];

    public static References Of(CanonicalJson json)
    {
        var references = new References();
        foreach (var (id, segment) in json.Segments)
        {
            references.Walk(segment, $"segment {id}", null, "when");
        }

        foreach (var (id, milestone) in json.Milestones)
        {
            references.Walk(milestone, $"milestone {id}", null, "when");
        }

        foreach (var (id, experiment) in json.Experiments)
        {
            references.Walk(experiment, $"experiment {id}", null, "audience");
        }

        foreach (var flow in json.Flows)
        {
            foreach (var (field, value) in flow)
            {
                references.Walk(value, (string)flow["id"]!, null, field);
                references.Add(field, value, flow, new("", "", (string)flow["id"]!, null, field));
            }
        }

        return references;
    }

    public IReadOnlyList<Reference> All => all;

    public IEnumerable<Reference> To(string kind, string name) => all.Where(r => r.Kind == kind && r.Name == name);

    private void Walk(JsonNode? node, string owner, string? part, string field)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list)
                {
                    Walk(item, owner, part, field);
                }

                break;
            case JsonObject value:
                // What has an id below a flow is a part of it: a step, a task, a question.
                var isPart = part is null && value["id"] is JsonValue && (field is "steps" or "tasks" or "questions");
                part = isPart ? value["id"]!.ToString() : part;
                foreach (var (name, inner) in value)
                {
                    var place = isPart ? name : field;
                    Add(name, inner, value, new("", "", owner, part, place));
                    Walk(inner, owner, part, place);
                }

                break;
        }
    }

    private void Add(string field, JsonNode? value, JsonObject within, Reference source)
    {
        if (field == "set" && value is JsonObject set)
        {
            all.AddRange(set.Select(s => source with { Kind = "user", Name = s.Key }));
            return;
        }

        if (field == "experiment" && value is JsonObject belongs)
        {
            all.Add(source with { Kind = "experiment", Name = belongs["id"]?.ToString() ?? "" });
            return;
        }

        if (value is not JsonValue scalar || !scalar.TryGetValue<string>(out var name))
        {
            return;
        }

        // Texts name attributes too: {{user.firstName|there}}.
        all.AddRange(Variable().Matches(name).Select(m => source with { Kind = m.Groups[1].Value, Name = m.Groups[2].Value }));
        var kind = field switch
        {
            "event" or "segment" or "milestone" or "experiment" => field,
            "flow" when within["is"] is not null || within["type"] is not null => "flow",
            "start" or "survey" => "flow",
            "user" or "account" when within.Count == 2 => field,
            _ => null,
        };
        if (kind is not null)
        {
            all.Add(source with { Kind = kind, Name = name });
        }
    }

    [GeneratedRegex(@"\{\{\s*(user|account)\.([\w.-]+)")]
    private static partial Regex Variable();
}
