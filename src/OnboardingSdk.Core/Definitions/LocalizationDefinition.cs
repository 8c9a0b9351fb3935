namespace OnboardingSdk.Definitions;

/// <summary>In which culture the flows themselves are written.</summary>
public sealed record LocalizationDefinition : Definition
{
    /// <summary>The culture of all texts that are not translations. Default: <c>en</c>.</summary>
    public string DefaultCulture { get; init; } = "en";
}
