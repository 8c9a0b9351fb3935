using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>A value in JSON on one line.</summary>
internal static class Compact
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode? value) => value?.ToJsonString(Options) ?? "null";

    /// <summary>A text without quotation marks, all else as JSON.</summary>
    public static string Words(JsonNode? value) => value is JsonValue scalar && scalar.TryGetValue<string>(out var text) ? text : Of(value);
}
