using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OnboardingSdk;

/// <summary>Several users in one column.</summary>
[JsonSerializable(typeof(ImmutableArray<string>))]
internal sealed partial class UsersJson : JsonSerializerContext;
