using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnboardingSdk.Journeys;

/// <summary>How stores keep journeys and properties. Equal journeys give equal bytes.</summary>
public static class JourneyJson
{
    private static readonly MapConverter<PropertyValue> PropertiesConverter = new();

    /// <summary>The journey's content, without its key, epoch and version, which stores keep beside it.</summary>
    public static byte[] Write(Journey journey)
    {
        ArgumentNullException.ThrowIfNull(journey);
        return JourneyContent.Write(journey);
    }

    /// <summary>The journey with a content that <see cref="Write"/> made.</summary>
    /// <exception cref="JsonException">The content is not a journey.</exception>
    public static Journey Read(SubjectKey subject, string epoch, long version, ReadOnlySpan<byte> content) =>
        (JsonSerializer.Deserialize(content, JourneyJsonContext.Default.Journey)
            ?? throw new JsonException($"The stored journey of {subject} is empty."))
        with { Subject = subject, Epoch = epoch, Version = version } is var journey && journey.Flows.Any(f => IsOlder(f.Value))
            ? journey with { Flows = journey.Flows.ToImmutableSortedDictionary(f => f.Key, f => Remembered(f.Value), StringComparer.Ordinal) }
            : journey;

    /// <summary>Whether a version wrote it that did not yet note beside the status what a flow once was.</summary>
    private static bool IsOlder(FlowState state) =>
        (state.Status == FlowStatus.Completed && state.CompletedAt is null) || (state.Status == FlowStatus.Dismissed && state.DismissedAt is null)
        || (state.Impressions > 0 && state.SeenAt is null);

    private static FlowState Remembered(FlowState state) => state with
    {
        SeenAt = state.SeenAt ?? (state.Impressions > 0 ? state.StartedAt ?? state.LastShownAt : null),
        CompletedAt = state.CompletedAt ?? (state.Status == FlowStatus.Completed ? state.EndedAt : null),
        DismissedAt = state.DismissedAt ?? (state.Status == FlowStatus.Dismissed ? state.EndedAt : null),
    };

    /// <summary>An entry's properties.</summary>
    public static byte[] WriteProperties(ImmutableSortedDictionary<string, PropertyValue> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        if (properties.IsEmpty)
        {
            return "{}"u8.ToArray();
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            PropertiesConverter.Write(writer, properties, JourneyJsonContext.Default.Options);
        }

        return stream.ToArray();
    }

    /// <summary>The properties that <see cref="WriteProperties"/> wrote.</summary>
    /// <exception cref="JsonException">They are not properties.</exception>
    public static ImmutableSortedDictionary<string, PropertyValue> ReadProperties(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content);
        reader.Read();
        return PropertiesConverter.Read(ref reader, typeof(ImmutableSortedDictionary<string, PropertyValue>), JourneyJsonContext.Default.Options);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Journey))]
[JsonSerializable(typeof(FactState))]
[JsonSerializable(typeof(MilestoneState))]
[JsonSerializable(typeof(FlowState))]
[JsonSerializable(typeof(TaskState))]
[JsonSerializable(typeof(TaskProgress))]
[JsonSerializable(typeof(SurveyAnswer))]
[JsonSerializable(typeof(PlanState))]
[JsonSerializable(typeof(PlanTaskState))]
[JsonSerializable(typeof(DateTimeOffset))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(ExperimentState))]
[JsonSerializable(typeof(PropertyValue))]
[JsonSerializable(typeof(ImmutableArray<Exposure>))]
internal sealed partial class JourneyJsonContext : JsonSerializerContext;
