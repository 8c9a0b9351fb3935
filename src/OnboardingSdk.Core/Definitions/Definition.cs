namespace OnboardingSdk.Definitions;

/// <summary>What every definition has in common.</summary>
public abstract record Definition
{
    /// <summary>Where it was written. Not part of the catalog's hash.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>Where its fields were written, by their names in JSON. Empty for definitions made in C#.</summary>
    internal IReadOnlyDictionary<string, SourceLocation> Fields { get; init; } = FieldLocations.None;

    /// <summary>A note for those who read the definitions; users never see it.</summary>
    public string? Description { get; init; }

    /// <summary>Where a field was written; where it was not, the definition itself.</summary>
    internal SourceLocation At(string field) => Fields.TryGetValue(field, out var location) ? location : Location;
}
