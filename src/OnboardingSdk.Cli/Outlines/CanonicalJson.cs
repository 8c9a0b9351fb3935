using System.Buffers;
using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>
/// Segments, milestones, experiments and flows as the JSON that the writer makes of them. Outlines, lists and checks read this and not the records: a field that
/// they do not know is in it all the same.
/// </summary>
internal sealed class CanonicalJson
{
    private CanonicalJson(IReadOnlyList<JsonObject> flows, JsonObject segments, JsonObject milestones, JsonObject experiments) =>
        (Flows, Segments, Milestones, Experiments) = (flows, segments, milestones, experiments);

    /// <summary>The flows, sorted by kind and id.</summary>
    public IReadOnlyList<JsonObject> Flows { get; }

    /// <summary>The segments by id.</summary>
    public JsonObject Segments { get; }

    /// <summary>The milestones by id.</summary>
    public JsonObject Milestones { get; }

    /// <summary>The experiments by id.</summary>
    public JsonObject Experiments { get; }

    public static CanonicalJson Of(DefinitionSet definitions)
    {
        // Of two definitions with one name, which is an error, the first is shown.
        var shown = new DefinitionSet
        {
            Segments = [.. definitions.Segments.DistinctBy(s => s.Id)],
            Milestones = [.. definitions.Milestones.DistinctBy(m => m.Id)],
            Experiments = [.. definitions.Experiments.DistinctBy(e => e.Id)],
            Flows = [.. definitions.Flows.DistinctBy(f => f.Id)],
        };
        var buffer = new ArrayBufferWriter<byte>();
        DefinitionWriter.Write(shown, buffer);
        var all = JsonNode.Parse(buffer.WrittenSpan)!["definitions"]!.AsArray().OfType<JsonObject>().ToList();
        JsonObject Named(string kind) => all.Find(d => (string?)d["kind"] == kind)?[kind] as JsonObject ?? [];
        return new([.. all.Where(d => d["id"] is not null)], Named("segments"), Named("milestones"), Named("experiments"));
    }
}
