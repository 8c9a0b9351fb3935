using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnboardingSdk;

/// <summary>Times on the wire are in UTC and end in <c>Z</c>: one moment has one text.</summary>
internal sealed class UtcTimes : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value.UtcDateTime);
}
