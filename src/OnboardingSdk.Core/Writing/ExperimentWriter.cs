using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>Writes experiments, and which of them a flow belongs to.</summary>
internal static class ExperimentWriter
{
    public static void Write(Utf8JsonWriter json, ExperimentDefinition experiment)
    {
        json.WriteOptional("description"u8, experiment.Description);
        json.WriteStartObject("variants"u8);
        foreach (var variant in experiment.Variants.OrderBy(v => v.Name, StringComparer.Ordinal))
        {
            json.WriteNumber(variant.Name, variant.Weight);
        }

        json.WriteEndObject();
        if (experiment.Holdout != 0)
        {
            json.WriteNumber("holdout"u8, experiment.Holdout);
        }

        if (experiment.Unit != Scope.User)
        {
            json.WriteString("unit"u8, Vocabulary.Scopes.For(experiment.Unit));
        }

        if (experiment.Audience is not null)
        {
            ConditionWriter.Write(json, "audience"u8, experiment.Audience);
        }

        RuleWriter.Write(json, experiment.Schedule);
        if (experiment.Layer is { } layer)
        {
            json.WriteStartObject("layer"u8);
            json.WriteString("id"u8, layer.Id);
            json.WriteNumber("from"u8, layer.From);
            json.WriteNumber("to"u8, layer.To);
            json.WriteEndObject();
        }

        json.WriteOptional("otherwise"u8, experiment.Otherwise);
    }

    public static void Write(Utf8JsonWriter json, FlowExperiment? experiment)
    {
        if (experiment is not null)
        {
            json.WriteStartObject("experiment"u8);
            json.WriteString("id"u8, experiment.Id);
            json.WriteString("variant"u8, experiment.Variant);
            json.WriteEndObject();
        }
    }
}
