namespace OnboardingSdk.Cli.Translating;

/// <summary>How far the translations to a culture are.</summary>
internal sealed record CultureState
{
    public required string Culture { get; init; }

    /// <summary>How many texts there are.</summary>
    public required int Texts { get; init; }

    /// <summary>How many of them are translated.</summary>
    public required int Translated { get; init; }

    /// <summary>Without a translation. A region has none: what it does not say its language says.</summary>
    public required IReadOnlyList<TextKey> Missing { get; init; }

    /// <summary>There, and still the text that they are to be translated from.</summary>
    public required IReadOnlyList<TextKey> Untranslated { get; init; }

    /// <summary>Made from a text that has changed since.</summary>
    public required IReadOnlyList<TextKey> Stale { get; init; }

    /// <summary>Translations of texts that there are not.</summary>
    public required IReadOnlyList<TextKey> Unknown { get; init; }

    public bool IsComplete => Missing.Count + Untranslated.Count + Stale.Count + Unknown.Count == 0;
}
