namespace OnboardingSdk.Definitions;

/// <summary>What a browser may give as a value: what the declaration allows, and no more than a condition has a use for.</summary>
internal static class ClientValues
{
    public const int MaxProperties = 32;
    private const int MaxText = 1024;

    public static bool Fits(PropertyDefinition definition, PropertyValue value) => value.Is(definition.Type)
        && !(value.Text?.Length > MaxText)
        && !(value.List is { } list && (list.Count > MaxProperties || list.Any(text => text.Length > MaxText)))
        && (definition.Values.Count == 0 || definition.Values.Contains(value.Text ?? "", StringComparer.Ordinal));
}
