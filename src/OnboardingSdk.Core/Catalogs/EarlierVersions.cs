namespace OnboardingSdk.Definitions;

/// <summary>
/// Puts into a catalog that comes into force the earlier versions of flows whose users go on in them (docs/decisions/0016). What comes of it depends on nothing but the two catalogs, so that
/// all servers make the same.
/// </summary>
internal static class EarlierVersions
{
    /// <summary>How many versions of a flow are kept.</summary>
    public const int Most = 5;

    /// <summary>Whether it matters which catalog was in force before.</summary>
    public static bool Matter(Catalog own) => own.Changeable.Any(flow => flow.OnChange == ChangePolicy.Keep);

    /// <param name="own">What the definitions say.</param>
    /// <param name="before">What was in force last.</param>
    public static Catalog With(Catalog own, Catalog before)
    {
        var earlier = own.Changeable.Where(flow => flow.OnChange == ChangePolicy.Keep).SelectMany(flow => Of(flow, own, before)).ToList();
        if (earlier.Count == 0)
        {
            return own;
        }

        var translations = own.Definitions.Translations.Concat(before.Definitions.Translations.Select(t => Of(t, earlier, before)).Where(t => t.Texts.Count > 0));
        return Catalog.Create(own.Definitions with { Earlier = earlier, Translations = [.. translations] }).Catalog ?? own;
    }

    private static IEnumerable<FlowDefinition> Of(FlowDefinition flow, Catalog own, Catalog before)
    {
        var last = before.Flows.TryGetValue(flow.Id, out var known) && known.Draft is null ? [known] : Array.Empty<FlowDefinition>();
        return last.Concat(before.Definitions.Earlier.Where(f => f.Id == flow.Id))
            .Where(version => version.Kind == flow.Kind && FlowVersion.Of(version) != own.Editions.VersionOf(flow))
            .DistinctBy(FlowVersion.Of, StringComparer.Ordinal)
            .Where(version => Catalog.Create(own.Definitions with { Earlier = [version] }).IsValid)
            .Take(Most);
    }

    /// <summary>The translations of the versions that are kept, under their names.</summary>
    private static TranslationDefinition Of(TranslationDefinition translation, List<FlowDefinition> earlier, Catalog before) => new()
    {
        Culture = translation.Culture,
        Texts =
        [
            .. from version in earlier
               let key = FlowVersion.KeyOf(version)
               from text in translation.Texts
               let rest = text.Key.StartsWith(key + '/', StringComparison.Ordinal) ? text.Key[key.Length..]
                   : text.Key.StartsWith(version.Id + '/', StringComparison.Ordinal) && ReferenceEquals(version, before.Flows.GetValueOrDefault(version.Id)) ? text.Key[version.Id.Length..]
                   : null
               where rest is not null
               select text with { Key = key + rest, Source = null },
        ],
    };
}
