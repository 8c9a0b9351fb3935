using System.Collections.Frozen;
using static OnboardingSdk.Definitions.PluralCategory;

namespace OnboardingSdk.Definitions;

/// <summary>
/// Which plural form a number takes in a language: CLDR's cardinal rules. A language that is not here has <see cref="PluralCategory.Other"/> only, and validation
/// says so where it is used.
/// </summary>
internal sealed class PluralRules
{
    private static readonly PluralRules None = new([], _ => Other, isKnown: true);
    private static readonly PluralRules Unknown = new([], _ => Other, isKnown: false);
    private static readonly PluralRules OneWhole = new([One], n => n is { I: 1, V: 0 } ? One : Other);
    private static readonly PluralRules OneExactly = new([One], n => n.N == 1 ? One : Other);
    private static readonly PluralRules OneBelow = new([One], n => n.I == 0 || n.N == 1 ? One : Other);

    private static readonly FrozenDictionary<string, PluralRules> ByLanguage = new (string Languages, PluralRules Rules)[]
    {
        ("id ja km ko lo ms my th vi yue zh", None),
        ("de en et fi fy gl nl sv sw ur", OneWhole),
        ("af az bg el eu fo hu ka kk ky mn nb ne nn no sq ta te tk tr uz", OneExactly),
        ("am bn fa gu hi kn zu", OneBelow),
        ("ca it pt-pt", new([One], n => n is { I: 1, V: 0 } ? One : Millions(n))),
        ("es", new([One], n => n.N == 1 ? One : Millions(n))),
        ("fr pt", new([One], n => n.I is 0 or 1 ? One : Millions(n))),
        ("da", new([One], n => n.N == 1 || (n.F != 0 && n.I is 0 or 1) ? One : Other)),
        ("he", new([One, Two], n => n is { I: 1, V: 0 } or { I: 0, V: not 0 } ? One : n is { I: 2, V: 0 } ? Two : Other)),
        ("ar", new([Zero, One, Two, Few, Many], Arabic)),
        ("be ru uk", new([One, Few, Many], n => !n.IsWhole ? Other : SlavicOne(n.I) ? One : SlavicFew(n.I) ? Few : Many)),
        ("pl", new([One, Few, Many], n => !n.IsWhole ? Other : n.I == 1 ? One : SlavicFew(n.I) ? Few : Many)),
        ("bs hr sr", new([One, Few], n => (n.IsWhole && SlavicOne(n.I)) || SlavicOne(n.F) ? One : (n.IsWhole && SlavicFew(n.I)) || SlavicFew(n.F) ? Few : Other)),
        ("cs sk", new([One, Few, Many], n => !n.IsWhole ? Many : n.I == 1 ? One : n.I is >= 2 and <= 4 ? Few : Other)),
        ("sl", new([One, Two, Few], n => !n.IsWhole ? Few : (n.I % 100) switch { 1 => One, 2 => Two, 3 or 4 => Few, _ => Other })),
        ("lt", new([One, Few, Many], n => !n.IsWhole ? Many : Teens(n.I) ? Other : (n.I % 10) switch { 0 => Other, 1 => One, _ => Few })),
        ("lv", new([Zero, One], Latvian)),
        ("ro", new([One, Few], n => n is { I: 1, V: 0 } ? One : !n.IsWhole || n.I == 0 || n.I % 100 is >= 1 and <= 19 ? Few : Other)),
    }.SelectMany(group => group.Languages.Split(' ').Select(language => KeyValuePair.Create(language, group.Rules)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly Func<PluralNumber, PluralCategory> select;

    private PluralRules(IReadOnlyList<PluralCategory> categories, Func<PluralNumber, PluralCategory> select, bool isKnown = true)
    {
        Categories = categories;
        this.select = select;
        IsKnown = isKnown;
    }

    /// <summary>
    /// The categories that a text should have a form for, besides <see cref="PluralCategory.Other"/>. That of whole millions in Romance languages is not among
    /// them: few texts have such numbers.
    /// </summary>
    public IReadOnlyList<PluralCategory> Categories { get; }

    public bool IsKnown { get; }

    public static IEnumerable<string> Languages => ByLanguage.Keys;

    /// <summary>The rules of a culture, by its name or its parents'.</summary>
    public static PluralRules Of(string culture)
    {
        foreach (var name in CultureChain.Of(culture))
        {
            if (ByLanguage.TryGetValue(name, out var rules))
            {
                return rules;
            }
        }

        return Unknown;
    }

    public PluralCategory Select(double number) => select(new(number));

    private static PluralCategory Millions(PluralNumber n) => n.IsWhole && n.I != 0 && n.I % 1_000_000 == 0 ? Many : Other;

    private static bool Teens(long i) => i % 100 is >= 11 and <= 19;

    private static bool SlavicOne(long i) => i % 10 == 1 && i % 100 != 11;

    private static bool SlavicFew(long i) => i % 10 is >= 2 and <= 4 && i % 100 is not (>= 12 and <= 14);

    private static PluralCategory Arabic(PluralNumber n) => !n.IsWhole ? Other : n.I switch
    {
        0 => Zero,
        1 => One,
        2 => Two,
        _ => (n.I % 100) switch { >= 3 and <= 10 => Few, >= 11 => Many, _ => Other },
    };

    private static PluralCategory Latvian(PluralNumber n) => n switch
    {
        { V: 0 } => n.I % 10 == 0 || Teens(n.I) ? Zero : SlavicOne(n.I) ? One : Other,
        { V: 2 } when Teens(n.F) => Zero,
        { V: 2 } => SlavicOne(n.F) ? One : Other,
        _ => n.F % 10 == 1 ? One : Other,
    };
}
