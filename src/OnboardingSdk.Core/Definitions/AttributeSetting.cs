namespace OnboardingSdk.Definitions;

/// <summary>A value that a button gives to an attribute of the user.</summary>
/// <param name="Attribute">The attribute's name.</param>
/// <param name="Value">The value, of the attribute's type and among its values.</param>
public sealed record AttributeSetting(string Attribute, PropertyValue Value)
{
    /// <summary>Where it was written. Not part of the catalog's hash.</summary>
    public SourceLocation Location { get; init; }
}
