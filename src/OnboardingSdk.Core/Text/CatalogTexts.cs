using System.Collections.Concurrent;

namespace OnboardingSdk.Definitions;

/// <summary>The texts of a catalog in all its cultures, each made when it is first asked for.</summary>
internal sealed class CatalogTexts(Catalog catalog)
{
    private readonly ConcurrentDictionary<string, CultureTexts> cultures = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The texts for somebody of a culture: those of the nearest one that the catalog has, each text from the first of its chain that has it.</summary>
    public CultureTexts For(string culture)
    {
        var found = CultureChain.Of(culture).FirstOrDefault(IsHere) ?? catalog.DefaultCulture;
        return cultures.TryGetValue(found, out var texts) ? texts : cultures.GetOrAdd(found, Make);
    }

    private bool IsHere(string culture) => catalog.Translations.ContainsKey(culture) || culture.Equals(catalog.DefaultCulture, StringComparison.OrdinalIgnoreCase);

    private CultureTexts Make(string culture) =>
        new(catalog, [.. CultureChain.Of(culture)
            .TakeWhile(c => !c.Equals(catalog.DefaultCulture, StringComparison.OrdinalIgnoreCase))
            .Where(catalog.Translations.ContainsKey)]);
}
