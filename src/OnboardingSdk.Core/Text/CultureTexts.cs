namespace OnboardingSdk.Definitions;

/// <summary>All flows of a catalog, with their overrides, in one of its cultures.</summary>
internal sealed class CultureTexts
{
    private readonly Dictionary<FlowDefinition, FlowDefinition> flows = new(ReferenceEqualityComparer.Instance);

    /// <summary>By the text itself, the one in memory: two flows may say the same, in two cultures or of two formats.</summary>
    private readonly Dictionary<string, CompiledText> texts = new(ReferenceEqualityComparer.Instance);

    private readonly string defaultCulture;

    /// <param name="catalog">The catalog.</param>
    /// <param name="cultures">The culture and those that it falls back to; without the default one.</param>
    public CultureTexts(Catalog catalog, IReadOnlyList<string> cultures)
    {
        defaultCulture = catalog.DefaultCulture;
        var translations = cultures.Select(c => (Culture: c, Texts: catalog.Translations[c])).ToList();
        foreach (var edition in catalog.Editions.All)
        {
            flows[edition.Flow] = TextSlots.Map(edition.Flow, slot => slot.Text is { } text ? Compiled(edition.KeyOf(slot.Key), text, translations) : null);
        }
    }

    /// <summary>A flow, or one with an override, in this culture.</summary>
    public FlowDefinition Of(FlowDefinition flow) => flows.GetValueOrDefault(flow, flow);

    /// <summary>A text of one of the flows. Another one is read anew, as one of the default culture.</summary>
    public CompiledText Of(string text) => texts.TryGetValue(text, out var known) ? known : new(text, defaultCulture);

    private string Compiled(string key, string text, List<(string Culture, IReadOnlyDictionary<string, TranslatedText> Texts)> translations)
    {
        foreach (var (culture, translated) in translations)
        {
            if (translated.TryGetValue(key, out var found))
            {
                // A text of its own in memory: in C# one literal may stand for the texts of two cultures.
                var own = new string(found.Text.AsSpan());
                texts[own] = new(own, culture);
                return own;
            }
        }

        texts.TryAdd(text, new(text, defaultCulture));
        return text;
    }
}
