namespace OnboardingSdk.Definitions;

/// <summary>Texts of flows in another culture. Several of one culture add up.</summary>
public sealed record TranslationDefinition : Definition
{
    /// <summary>The culture, such as <c>de</c> or <c>pt-BR</c>.</summary>
    public required string Culture { get; init; }

    /// <summary>The texts.</summary>
    public IReadOnlyList<TranslatedText> Texts { get; init; } = [];
}
