using System.Buffers;

namespace OnboardingSdk;

/// <summary>An earlier catalog for code of today.</summary>
internal static class EarlierCatalog
{
    /// <summary>
    /// The earlier one's flows and conditions with the events and attributes that the host's code records now. What both declare is as it is now, with the properties and values that only the
    /// earlier one had; so that nothing of today's facts is refused, and nothing of the earlier conditions asks for what is not there.
    /// </summary>
    public static CatalogResult With(Catalog earlier, Catalog now)
    {
        var (old, present) = (earlier.Definitions, now.Definitions);
        return Catalog.Create(old with
        {
            Events = Both(present.Events, old.Events, e => e.Name, (one, other) => one with { Properties = Both(one.Properties, other.Properties, p => p.Name, Values) }),
            UserAttributes = Both(present.UserAttributes, old.UserAttributes, a => a.Name, Values),
            AccountAttributes = Both(present.AccountAttributes, old.AccountAttributes, a => a.Name, Values),
        });
    }

    public static Catalog? Read(string name, ReadOnlyMemory<byte> content)
    {
        var loaded = DefinitionLoader.Load([new(name, content)]);
        return loaded.Diagnostics.Any(d => d.Severity == Severity.Error) ? null : Catalog.Create(loaded.Definitions).Catalog;
    }

    public static ReadOnlyMemory<byte> Write(Catalog catalog)
    {
        var buffer = new ArrayBufferWriter<byte>();
        DefinitionWriter.Write(catalog.Definitions, buffer);
        return buffer.WrittenMemory;
    }

    // Where one of them allows any value, any is allowed.
    private static PropertyDefinition Values(PropertyDefinition now, PropertyDefinition old) =>
        now with { Values = now.Values.Count == 0 || old.Values.Count == 0 ? [] : [.. now.Values.Union(old.Values, StringComparer.Ordinal)] };

    private static List<T> Both<T>(IReadOnlyList<T> now, IReadOnlyList<T> old, Func<T, string> name, Func<T, T, T> both)
    {
        var earlier = old.ToDictionary(name, StringComparer.Ordinal);
        var names = now.Select(name).ToHashSet(StringComparer.Ordinal);
        return [.. now.Select(n => earlier.TryGetValue(name(n), out var other) ? both(n, other) : n), .. old.Where(o => !names.Contains(name(o)))];
    }
}
