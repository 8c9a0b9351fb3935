using System.Globalization;

namespace OnboardingSdk.Definitions;

/// <summary>Chooses between the forms of a plural.</summary>
internal static class PluralForms
{
    private static readonly string[] Categories = [.. Enum.GetNames<PluralCategory>().Select(c => c.ToLowerInvariant())];

    /// <summary>The words that forms may have.</summary>
    public static IReadOnlyList<string> Words => Categories;

    public static string Word(PluralCategory category) => Categories[(int)category];

    /// <summary>The place of the form for a number: an exact one first, else that of its category, else <c>other</c>.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="number">The number; null: there is none.</param>
    /// <param name="culture">The culture that the text is written in.</param>
    public static int Choose(TextVariable variable, double? number, string culture)
    {
        var exact = number is { } value ? Find(variable, "=" + value.ToString("0.###", CultureInfo.InvariantCulture)) : -1;
        var category = exact < 0 && number is { } counted ? Find(variable, Word(PluralRules.Of(culture).Select(counted))) : exact;
        var other = category < 0 ? Find(variable, Word(PluralCategory.Other)) : category;
        return Math.Max(0, other);
    }

    private static int Find(TextVariable variable, string selector)
    {
        for (var i = 0; i < variable.Forms.Count; i++)
        {
            if (variable.Forms[i].Selector == selector)
            {
                return i;
            }
        }

        return -1;
    }
}
