using System.Collections.Frozen;

namespace OnboardingSdk.Definitions;

/// <summary>Where the fields of a definition were written.</summary>
internal static class FieldLocations
{
    /// <summary>Not known.</summary>
    public static IReadOnlyDictionary<string, SourceLocation> None { get; } = FrozenDictionary<string, SourceLocation>.Empty;
}
