using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>Writes overrides and translations: texts in the shape of the definition, sorted.</summary>
internal static class FlowTextWriter
{
    public static void Write(Utf8JsonWriter json, FlowDefinition flow)
    {
        if (flow.Overrides.Count == 0)
        {
            return;
        }

        string[] parts = flow switch { TourDefinition => ["steps"], ChecklistDefinition => ["tasks"], SurveyDefinition => ["questions"], _ => [] };

        json.WriteStartArray("overrides"u8);
        foreach (var change in flow.Overrides)
        {
            json.WriteStartObject();
            json.WriteString("segment"u8, change.Segment);
            json.WriteOptional("description"u8, change.Description);
            WriteTree(json, [
                .. change.Texts.Select(t => (t.Key.Split('/'), (Action<Utf8JsonWriter>)(j => j.WriteStringValue(t.Text)))),
                .. change.Omit.Select(id => ((string[])[.. parts, id, "omit"], (Action<Utf8JsonWriter>)(j => j.WriteBooleanValue(true)))),
            ]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, IReadOnlyList<LocalizationDefinition> localization)
    {
        if (localization.Count > 0 && localization[0].DefaultCulture != new LocalizationDefinition().DefaultCulture)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, "localization"u8);
            json.WriteString("defaultCulture"u8, localization[0].DefaultCulture);
            json.WriteEndObject();
        }
    }

    /// <summary>One definition for each culture: over how many files it was spread means nothing.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<TranslationDefinition> translations)
    {
        foreach (var culture in translations.GroupBy(t => t.Culture, StringComparer.Ordinal).Where(g => g.Any(t => t.Texts.Count > 0)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, "translations"u8);
            json.WriteString("culture"u8, culture.Key);
            json.WriteStartObject("flows"u8);
            WriteTree(json, [.. culture.SelectMany(t => t.Texts).Select(t => (t.Key.Split('/'), (Action<Utf8JsonWriter>)(j => Write(j, t))))]);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, TranslatedText text)
    {
        if (text.Source is null)
        {
            json.WriteStringValue(text.Text);
            return;
        }

        json.WriteStartObject();
        json.WriteString("text"u8, text.Text);
        json.WriteString("source"u8, text.Source);
        json.WriteEndObject();
    }

    private static void WriteTree(Utf8JsonWriter json, IReadOnlyList<(string[] Path, Action<Utf8JsonWriter> Write)> leaves, int depth = 0)
    {
        foreach (var member in leaves.GroupBy(l => l.Path[depth], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(member.Key);
            if (member.FirstOrDefault(l => l.Path.Length == depth + 1) is { Write: not null } leaf)
            {
                leaf.Write(json);
                continue;
            }

            json.WriteStartObject();
            WriteTree(json, [.. member], depth + 1);
            json.WriteEndObject();
        }
    }
}
