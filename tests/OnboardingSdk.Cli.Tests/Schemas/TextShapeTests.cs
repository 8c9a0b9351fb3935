using System.Text;
using System.Text.Json.Nodes;
using OnboardingSdk.Cli.Schemas;

namespace OnboardingSdk.Cli.Tests.Schemas;

/// <summary>Every text that a flow has may be said otherwise, by an override and by a translation.</summary>
[TestFixture]
public sealed class TextShapeTests
{
    private static IEnumerable<string> Kinds() => SchemaFiles.Kinds.Keys.Where(k => Vocabulary.FlowKinds.All.Contains(k) && k != "tracker");

    [TestCaseSource(nameof(Kinds))]
    public void Every_text_of_a_flow_has_its_place_in_translations_and_overrides(string kind)
    {
        var tree = new JsonObject();
        foreach (var flow in Enumerable.Range(0, 42).SelectMany(turn => Loaded(new Everything(turn).File(kind)).Flows))
        {
            foreach (var slot in TextSlots.Of(flow))
            {
                var parts = slot.Key.Split('/');
                var at = parts[..^1].Aggregate(tree, (node, part) => (JsonObject)(node[part] ??= new JsonObject()));
                at[parts[^1]] = "x";
            }
        }

        tree.Count.ShouldBeGreaterThan(0);
        var translation = new JsonObject
        {
            ["kind"] = "translations", ["culture"] = "de", ["flows"] = new JsonObject { ["a"] = new JsonObject(tree.Select(t => KeyValuePair.Create(t.Key, t.Value?.DeepClone()))) },
        };
        SchemaOf.Accepts(translation.ToJsonString()).ShouldBeTrue(tree.ToJsonString());
        translation["flows"]!["a"]!["overrides"] = new JsonObject { ["segment"] = tree.DeepClone() };
        SchemaOf.Accepts(translation.ToJsonString()).ShouldBeTrue(tree.ToJsonString());
        tree["segment"] = "s";
        SchemaOf.Fits($"#/definitions/{(kind == "resourceCenter" ? "center" : kind)}Override", tree).ShouldBeTrue(tree.ToJsonString());
    }

    private static DefinitionSet Loaded(JsonNode file) => DefinitionLoader.Load([new("a.json", Encoding.UTF8.GetBytes(file.ToJsonString()))]).Definitions;
}
