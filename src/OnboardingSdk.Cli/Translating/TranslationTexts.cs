namespace OnboardingSdk.Cli.Translating;

/// <summary>The texts of all flows, and what there is of them in each culture.</summary>
internal sealed class TranslationTexts(DefinitionSet definitions)
{
    private readonly Dictionary<string, TextSlot> slots = TranslationValidator.Slots(definitions);

    /// <summary>The culture that the flows are written in.</summary>
    public string DefaultCulture { get; } = definitions.Localization.Count > 0 ? definitions.Localization[0].DefaultCulture : new LocalizationDefinition().DefaultCulture;

    /// <summary>All texts, in the order of the flows.</summary>
    public IReadOnlyList<TextKey> All => [.. slots.Select(s => new TextKey(s.Key, s.Value.Text!, null, s.Value.Location))];

    public bool IsLine(string key) => slots[key].Format == TextFormat.Line;

    /// <summary>The cultures that somebody has begun to translate to, by name.</summary>
    public IReadOnlyList<string> Cultures => [.. definitions.Translations.Select(t => t.Culture).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    /// <summary>Whether another culture says what this one does not: its language, or the flows themselves.</summary>
    public bool IsRegion(string culture) =>
        CultureChain.Language(culture) == CultureChain.Language(DefaultCulture)
        || CultureChain.Of(culture).Skip(1).Any(parent => Cultures.Contains(parent, StringComparer.OrdinalIgnoreCase));

    public CultureState Of(string culture)
    {
        var translations = definitions.Translations.Where(t => t.Culture.Equals(culture, StringComparison.OrdinalIgnoreCase)).SelectMany(t => t.Texts).ToList();
        var known = translations.Where(t => slots.ContainsKey(t.Key)).ToList();
        var there = known.Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        var untranslated = known.Where(t => t.Source is not null && t.Text == t.Source && t.Source == slots[t.Key].Text).Select(Key).ToList();
        return new()
        {
            Culture = culture,
            Texts = slots.Count,
            Translated = there.Count - untranslated.Count,
            Missing = IsRegion(culture) ? [] : [.. All.Where(t => !there.Contains(t.Key))],
            Untranslated = untranslated,
            Stale = [.. known.Where(t => t.Source is not null && t.Source != slots[t.Key].Text).Select(Key)],
            Unknown = [.. translations.Where(t => !slots.ContainsKey(t.Key)).Select(t => new TextKey(t.Key, "", t.Source, t.Location))],
        };
    }

    private TextKey Key(TranslatedText text) => new(text.Key, slots[text.Key].Text!, text.Source, text.Location);
}
