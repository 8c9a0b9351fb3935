using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace OnboardingSdk;

/// <summary>The widget's own words, from one embedded JSON file per language, found by the request's UI culture and its parents.</summary>
internal static class WidgetStrings
{
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>?> Loaded = new(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyDictionary<string, string> For(CultureInfo culture)
    {
        for (var at = culture; at.Name.Length > 0; at = at.Parent)
        {
            if (Loaded.GetOrAdd(at.Name, Load) is { } strings)
            {
                return strings;
            }
        }

        return Loaded.GetOrAdd("en", Load)!;
    }

    private static IReadOnlyDictionary<string, string>? Load(string culture)
    {
        using var stream = typeof(WidgetStrings).Assembly.GetManifestResourceStream($"strings/{culture.ToLowerInvariant()}.json");
        return stream is null ? null : JsonSerializer.Deserialize(stream, StringsJson.Default.DictionaryStringString);
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class StringsJson : System.Text.Json.Serialization.JsonSerializerContext;
