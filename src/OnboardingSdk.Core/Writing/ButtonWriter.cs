using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>Writes buttons, of whatever kind of flow.</summary>
internal static class ButtonWriter
{
    private static readonly PropertyValueConverter Values = new();

    public static void WriteAll(Utf8JsonWriter json, ReadOnlySpan<byte> field, IReadOnlyList<ButtonDefinition> buttons)
    {
        if (buttons.Count == 0)
        {
            return;
        }

        json.WriteStartArray(field);
        foreach (var button in buttons)
        {
            Write(json, button);
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> field, ButtonDefinition button)
    {
        json.WritePropertyName(field);
        Write(json, button);
    }

    private static void Write(Utf8JsonWriter json, ButtonDefinition button)
    {
        json.WriteStartObject();
        json.WriteOptional("description"u8, button.Description);
        json.WriteOptional("label"u8, button.Label);
        if (button.Set.Count > 0)
        {
            json.WriteStartObject("set"u8);
            foreach (var (attribute, value) in button.Set.OrderBy(s => s.Attribute, StringComparer.Ordinal))
            {
                json.WritePropertyName(attribute);
                Values.Write(json, value, JsonSerializerOptions.Default);
            }

            json.WriteEndObject();
        }

        json.WriteOptional("call"u8, button.Call);
        json.WriteUnless(false, "next"u8, button.Next);
        json.WriteOptional("step"u8, button.Step);
        json.WriteOptional("start"u8, button.Start);
        json.WriteOptional("navigate"u8, button.Navigate);
        json.WriteUnless(false, "dismiss"u8, button.Dismiss);
        json.WriteEndObject();
    }
}
