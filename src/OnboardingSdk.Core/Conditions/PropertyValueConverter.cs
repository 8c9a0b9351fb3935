using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnboardingSdk.Definitions;

internal sealed class PropertyValueConverter : JsonConverter<PropertyValue>
{
    public override bool HandleNull => true;

    public override PropertyValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null: return default;
            case JsonTokenType.String: return PropertyValue.From(reader.GetString()!);
            case JsonTokenType.Number: return PropertyValue.From(double.IsFinite(reader.GetDouble()) ? reader.GetDouble() : throw NotAValue());
            case JsonTokenType.True: return PropertyValue.From(true);
            case JsonTokenType.False: return PropertyValue.From(false);
            case JsonTokenType.StartArray:
                var texts = new List<string>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    texts.Add(reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw NotAValue());
                }

                return PropertyValue.From(texts);
            default: throw NotAValue();
        }
    }

    public override void Write(Utf8JsonWriter writer, PropertyValue value, JsonSerializerOptions options) => Write(writer, value);

    public static void Write(Utf8JsonWriter writer, PropertyValue value)
    {
        if (value.Text is { } text)
        {
            writer.WriteStringValue(text);
        }
        else if (value.Number is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else if (value.Boolean is { } truth)
        {
            writer.WriteBooleanValue(truth);
        }
        else if (value.List is { } list)
        {
            writer.WriteStartArray();
            foreach (var item in list)
            {
                writer.WriteStringValue(item);
            }

            writer.WriteEndArray();
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static JsonException NotAValue() => new("A property's value is a text, a number, true, false or a list of texts.");
}
