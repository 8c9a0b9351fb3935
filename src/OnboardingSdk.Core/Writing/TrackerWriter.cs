using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>Writes what only trackers have.</summary>
internal static class TrackerWriter
{
    public static void Write(Utf8JsonWriter json, TrackerDefinition tracker)
    {
        json.WriteString("on"u8, Vocabulary.TrackerTriggers.For(tracker.On));
        json.WriteOptional("target"u8, tracker.Target);
        json.WriteString("event"u8, tracker.Event);
        if (tracker.Properties.IsEmpty)
        {
            return;
        }

        json.WriteStartObject("properties"u8);
        foreach (var (name, value) in tracker.Properties)
        {
            json.WritePropertyName(name);
            PropertyValueConverter.Write(json, value);
        }

        json.WriteEndObject();
    }
}
