using System.Buffers;
using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>
/// Writes definitions as one canonical JSON file: sorted by kind and name, fields in a fixed order, defaults left out, no white
/// space. What means the same is written the same, whether it came from JSON or from C#; and it can be loaded again.
/// </summary>
public static class DefinitionWriter
{
    /// <summary>Writes definitions that validation found no error in.</summary>
    public static void Write(DefinitionSet definitions, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output);
        Write(definitions, json);
    }

    /// <summary>Writes definitions that validation found no error in.</summary>
    public static void Write(DefinitionSet definitions, Stream output)
    {
        using var json = new Utf8JsonWriter(output);
        Write(definitions, json);
    }

    private static void Write(DefinitionSet definitions, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        json.WriteStartObject();
        json.WriteNumber("schemaVersion"u8, DefinitionLoader.SchemaVersion);
        json.WriteStartArray("definitions"u8);
        WriteAttributes(json, definitions);
        WriteEmbeds(json, definitions.Embeds);
        WriteEvents(json, definitions.Events);
        WriteExperiments(json, definitions.Experiments);
        RuleWriter.Write(json, definitions.Limits);
        WriteMilestones(json, definitions.Milestones);
        WriteSegments(json, definitions.Segments);
        foreach (var flow in definitions.Flows.OrderBy(f => f.Kind).ThenBy(f => f.Id, StringComparer.Ordinal))
        {
            FlowWriter.Write(json, flow);
        }

        WriteEarlier(json, definitions.Earlier);
        FlowTextWriter.Write(json, definitions.Localization);
        FlowTextWriter.Write(json, definitions.Translations);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The newest first, as they were found.</summary>
    private static void WriteEarlier(Utf8JsonWriter json, IReadOnlyList<FlowDefinition> versions)
    {
        if (versions.Count == 0)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("kind"u8, DefinitionLoader.Earlier);
        json.WriteStartObject("versions"u8);
        foreach (var flow in versions)
        {
            json.WritePropertyName(FlowVersion.KeyOf(flow));
            FlowWriter.Write(json, flow);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAttributes(Utf8JsonWriter json, DefinitionSet definitions)
    {
        if (definitions.UserAttributes.Count + definitions.AccountAttributes.Count > 0)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, "attributes"u8);
            WriteProperties(json, "user"u8, definitions.UserAttributes);
            WriteProperties(json, "account"u8, definitions.AccountAttributes);
            json.WriteEndObject();
        }
    }

    private static void WriteEmbeds(Utf8JsonWriter json, IReadOnlyList<EmbedRules> all)
    {
        foreach (var rules in all)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, "embeds"u8);
            json.WriteTexts("hosts"u8, [.. rules.Hosts.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)]);
            json.WriteEndObject();
        }
    }

    private static void WriteEvents(Utf8JsonWriter json, IReadOnlyList<EventDefinition> events) =>
        WriteNamed(json, "events", events, e => e.Name, e =>
        {
            if (e.Source != EventSource.Server)
            {
                json.WriteString("source"u8, Vocabulary.Sources.For(e.Source));
            }

            json.WriteOptional("description"u8, e.Description);
            WriteProperties(json, "properties"u8, e.Properties);
        });

    private static void WriteExperiments(Utf8JsonWriter json, IReadOnlyList<ExperimentDefinition> experiments) =>
        WriteNamed(json, "experiments", experiments, e => e.Id, e => ExperimentWriter.Write(json, e));

    private static void WriteMilestones(Utf8JsonWriter json, IReadOnlyList<MilestoneDefinition> milestones) =>
        WriteNamed(json, "milestones", milestones, m => m.Id, m =>
        {
            json.WriteOptional("name"u8, m.Name);
            json.WriteOptional("description"u8, m.Description);
            json.WriteScope(m.Scope);
            ConditionWriter.Write(json, "when"u8, m.When);
            json.WriteOptional("within"u8, m.Within);
            json.WriteUnless(false, "activation"u8, m.Activation);
        });

    private static void WriteSegments(Utf8JsonWriter json, IReadOnlyList<SegmentDefinition> segments) =>
        WriteNamed(json, "segments", segments, s => s.Id, s =>
        {
            json.WriteOptional("description"u8, s.Description);
            ConditionWriter.Write(json, "when"u8, s.When);
        });

    private static void WriteNamed<T>(Utf8JsonWriter json, string kind, IReadOnlyList<T> definitions, Func<T, string> name, Action<T> write)
    {
        if (definitions.Count == 0)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("kind"u8, kind);
        json.WriteStartObject(kind);
        foreach (var definition in definitions.OrderBy(name, StringComparer.Ordinal))
        {
            json.WriteStartObject(name(definition));
            write(definition);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, ReadOnlySpan<byte> field, IReadOnlyList<PropertyDefinition> properties)
    {
        if (properties.Count == 0)
        {
            return;
        }

        json.WriteStartObject(field);
        foreach (var property in properties.OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            json.WritePropertyName(property.Name);
            if (property.Values.Count == 0 && property.Description is null && property.Source == EventSource.Server)
            {
                json.WriteStringValue(Vocabulary.Types.For(property.Type));
                continue;
            }

            json.WriteStartObject();
            json.WriteString("type"u8, Vocabulary.Types.For(property.Type));
            json.WriteTexts("values"u8, property.Values);
            if (property.Source != EventSource.Server)
            {
                json.WriteString("source"u8, Vocabulary.Sources.For(property.Source));
            }

            json.WriteOptional("description"u8, property.Description);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
