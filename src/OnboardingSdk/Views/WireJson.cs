using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnboardingSdk;

/// <summary>The wire's own JSON: none of the host's settings touch it, and it touches none of the host's.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 32,
    Converters = [typeof(UtcTimes)])]
[JsonSerializable(typeof(StateView))]
[JsonSerializable(typeof(ResourcesView))]
[JsonSerializable(typeof(PushView))]
[JsonSerializable(typeof(CommandsView))]
[JsonSerializable(typeof(AnswersView))]
[JsonSerializable(typeof(ErrorView))]
internal sealed partial class WireJson : JsonSerializerContext;
