using System.Text.Json.Serialization;

namespace OnboardingSdk.Benchmarks;

/// <summary>One message to one group. The bare hub sends what the product sent before it.</summary>
internal sealed record PushItem(string Group, string Payload, long Version);

/// <summary>What a server is told to do.</summary>
/// <param name="Do"><c>send</c> or <c>memory</c>.</param>
/// <param name="Events">How many events.</param>
/// <param name="Rate">Events per second; 0: as fast as the callers can.</param>
/// <param name="Callers">How many wait for each other where there is no rate.</param>
/// <param name="Plan">For the bare hub: what to send.</param>
internal sealed record ServerOrder(string Do, int Events = 0, int Rate = 0, int Callers = 1, List<PushItem>? Plan = null);

/// <summary>When an event began (<see cref="System.Diagnostics.Stopwatch.GetTimestamp"/>), and the version that it made of the user's journey.</summary>
internal sealed record SentEvent(string User, long Version, long At);

/// <summary>What a server answers.</summary>
internal sealed record ServerAnswer(double CpuMilliseconds = 0, double Seconds = 0, List<SentEvent>? Sent = null, long PrivateBytes = 0, long HeapBytes = 0, string? Address = null);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ServerOrder))]
[JsonSerializable(typeof(ServerAnswer))]
internal sealed partial class ServerJson : JsonSerializerContext;
