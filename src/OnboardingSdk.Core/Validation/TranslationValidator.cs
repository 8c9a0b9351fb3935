namespace OnboardingSdk.Definitions;

/// <summary>Checks translations against the texts that flows have.</summary>
internal sealed class TranslationValidator(VariableCheck texts, Findings found)
{
    private const int MostListed = 5;

    public void Check(DefinitionSet definitions)
    {
        foreach (var second in definitions.Localization.Skip(1))
        {
            found.Error(DiagnosticCodes.DuplicateName, second.Location, $"There is one 'localization' for all flows, and it is already at {definitions.Localization[0].Location}.");
        }

        var culture = definitions.Localization.Count > 0 ? definitions.Localization[0].DefaultCulture : new LocalizationDefinition().DefaultCulture;
        if (!CultureChain.IsName(culture))
        {
            NoCulture(culture, definitions.Localization[0].At("defaultCulture"));
        }

        if (definitions.Translations.Count == 0)
        {
            return;
        }

        var slots = Slots(definitions);
        var keys = new TextKeys(slots.Keys);
        foreach (var translation in definitions.Translations)
        {
            CheckCulture(translation, culture);
            foreach (var text in translation.Texts)
            {
                Check(text, translation.Culture, slots, keys);
            }
        }

        foreach (var group in definitions.Translations.GroupBy(t => t.Culture, StringComparer.OrdinalIgnoreCase))
        {
            CheckTwice(group);
            CheckMissing(group, definitions, culture, slots);
        }
    }

    /// <summary>Every text that can be translated, by its key; those of overrides too.</summary>
    internal static Dictionary<string, TextSlot> Slots(DefinitionSet definitions)
    {
        var all = new Dictionary<string, TextSlot>(StringComparer.Ordinal);
        foreach (var (flow, name) in definitions.Flows.Select(f => (f, f.Id)).Concat(definitions.Earlier.Select(f => (f, FlowVersion.KeyOf(f)))))
        {
            var slots = TextSlots.Of(flow).GroupBy(s => s.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
            foreach (var slot in slots.Values.Where(s => !string.IsNullOrWhiteSpace(s.Text)))
            {
                all.TryAdd($"{name}/{slot.Key}", slot);
            }

            foreach (var (change, text) in flow.Overrides.SelectMany(o => o.Texts.Select(t => (o, t))))
            {
                if (slots.TryGetValue(text.Key, out var slot))
                {
                    all.TryAdd($"{name}/{FlowEdition.OverrideKey(change.Segment, text.Key)}", slot with { Text = text.Text, Location = text.Location });
                }
            }
        }

        return all;
    }

    private void CheckCulture(TranslationDefinition translation, string defaultCulture)
    {
        if (translation.Culture.Length == 0)
        {
            found.Error(DiagnosticCodes.Missing, translation.At("culture"), "Translations need a 'culture', such as \"de\" or \"pt-BR\".");
        }
        else if (!CultureChain.IsName(translation.Culture))
        {
            NoCulture(translation.Culture, translation.At("culture"));
        }
        else if (translation.Culture.Equals(defaultCulture, StringComparison.OrdinalIgnoreCase))
        {
            found.Error(DiagnosticCodes.BadCulture, translation.At("culture"), $"'{translation.Culture}' is the culture in which the flows are written: change the texts there.");
        }
    }

    private void NoCulture(string culture, SourceLocation at)
    {
        var parts = culture.Replace('_', '-').Split('-');
        var tidy = string.Join('-', parts.Select((p, i) => i == 0 ? p.ToLowerInvariant() : p));
        found.Error(
            DiagnosticCodes.BadCulture, at, $"'{culture}' is no name of a culture, such as 'de' or 'pt-BR'.{(CultureChain.IsName(tidy) ? $" Did you mean '{tidy}'?" : "")}");
    }

    private void Check(TranslatedText text, string culture, Dictionary<string, TextSlot> slots, TextKeys keys)
    {
        if (!slots.TryGetValue(text.Key, out var slot))
        {
            found.Warning(DiagnosticCodes.UnknownText, text.Location, $"'{text.Key}' translates nothing. {keys.Problem(text.Key)}");
            return;
        }

        texts.Text(slot, text.Text, text.Location);
        texts.Variables(text.Text, culture, text.Location, slot.Text);
        if (text.Source is { } source && source != slot.Text)
        {
            found.Warning(
                DiagnosticCodes.StaleTranslation, text.Location, $"'{text.Key}' was translated from \"{Short(source)}\"; the text is now \"{Short(slot.Text!)}\".");
        }
    }

    private void CheckTwice(IEnumerable<TranslationDefinition> translations)
    {
        var first = new Dictionary<string, TranslatedText>(StringComparer.Ordinal);
        foreach (var text in translations.SelectMany(t => t.Texts))
        {
            if (!first.TryAdd(text.Key, text))
            {
                found.Error(DiagnosticCodes.DuplicateName, text.Location, $"'{text.Key}' is already translated at {first[text.Key].Location}.");
            }
        }
    }

    /// <summary>One finding for a culture, at its first file. A region's texts are those that its language says otherwise.</summary>
    private void CheckMissing(
        IGrouping<string, TranslationDefinition> culture, DefinitionSet definitions, string defaultCulture, Dictionary<string, TextSlot> slots)
    {
        var others = CultureChain.Of(culture.Key).Skip(1).ToList();
        if (CultureChain.Language(culture.Key) == CultureChain.Language(defaultCulture)
            || definitions.Translations.Any(t => others.Contains(t.Culture, StringComparer.OrdinalIgnoreCase)))
        {
            return;
        }

        var translated = culture.SelectMany(t => t.Texts).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        var missing = slots.Keys.Where(k => !translated.Contains(k)).ToList();
        if (missing.Count > 0)
        {
            var more = missing.Count > MostListed ? $" and {missing.Count - MostListed} more" : "";
            found.Warning(
                DiagnosticCodes.MissingTranslation,
                culture.First().At("culture"),
                $"{missing.Count} of {slots.Count} texts have no translation to '{culture.Key}': {string.Join(", ", missing.Take(MostListed).Select(k => $"'{k}'"))}{more}.");
        }
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
