namespace OnboardingSdk.Definitions;

/// <summary>
/// A culture and those that it falls back to: <c>pt-BR</c>, <c>pt</c>. Made from the name alone, so that it is the same on every machine, with ICU, without, and for names that
/// the machine does not know.
/// </summary>
internal static class CultureChain
{
    private const int MostParts = 4;

    public static IEnumerable<string> Of(string culture)
    {
        var name = Cut(culture);
        while (name.Length > 0)
        {
            yield return name;
            name = Parent(name);
        }
    }

    /// <summary>The language alone.</summary>
    public static string Language(string culture) => Of(culture).LastOrDefault("");

    /// <summary>Whether a name is one: a language of two or three letters, then a script, a region or variants.</summary>
    public static bool IsName(string culture)
    {
        var parts = culture.Split('-');
        return parts.Length <= MostParts
            && parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower)
            && parts.Skip(1).All(p => p.Length is >= 2 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>A browser may ask for anything: no more of it is walked than a culture can have.</summary>
    private static string Cut(string culture) => culture.Length > 35 || culture.Count(c => c == '-') >= MostParts ? culture.Split('-')[0] : culture;

    private static string Parent(string name) => name.ToUpperInvariant() switch
    {
        // Where the region decides the script, and the script who can read it.
        "ZH-TW" or "ZH-HK" or "ZH-MO" => "zh-Hant",
        "ZH-CN" or "ZH-SG" => "zh-Hans",
        "NB" or "NN" => "no",
        _ => name.LastIndexOf('-') is > 0 and var dash ? name[..dash] : "",
    };
}
