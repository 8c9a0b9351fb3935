using System.Globalization;
using System.Text;

namespace OnboardingSdk.Definitions;

/// <summary>What a value looks like in a sentence. Whatever somebody typed into it, it stays on its line and in its direction.</summary>
internal static class ValueText
{
    private const int Longest = 200;

    /// <summary>The text of a value; null: there is nothing to show, and a default is said.</summary>
    public static string? Of(PropertyValue value, PropertyType? declared, CultureInfo culture)
    {
        var text = value switch
        {
            { Exists: false } => null,
            { Number: { } number } => Number(number, culture),
            { List: { } list } => string.Join(Comma(culture), list.Select(Clean).Where(t => t.Length > 0)),
            { Date: { } date } when declared == PropertyType.Date => Date(date, culture),
            _ => value.ToString(),
        };
        return text is null || Clean(text) is not { Length: > 0 } clean ? null : clean;
    }

    public static string Number(double number, CultureInfo culture) => number.ToString("#,0.###", culture);

    /// <summary>The day in words of the culture, in UTC: where the user is, the host knows.</summary>
    public static string Date(DateTimeOffset date, CultureInfo culture)
    {
        try
        {
            return date.UtcDateTime.ToString(DayPattern(culture.DateTimeFormat.LongDatePattern), culture);
        }
        catch (ArgumentOutOfRangeException)
        {
            // Some calendars know only a few hundred years.
            return date.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>A long date without the name of the weekday and what joined it.</summary>
    internal static string DayPattern(string pattern)
    {
        var start = pattern.IndexOf("dddd", StringComparison.Ordinal);
        if (start < 0)
        {
            return pattern;
        }

        var (before, after) = (pattern[..start], pattern[(start + 4)..]);
        return before.Trim().Length == 0
            ? Beginning(after)
            : before.TrimEnd().TrimEnd(',', '،', '、').TrimEnd() + (after.Trim().Length == 0 ? "" : " " + Beginning(after));
    }

    /// <summary>Without what followed the weekday: a comma, or a word such as "den".</summary>
    private static string Beginning(string after)
    {
        var text = after.TrimStart().TrimStart(',', '،', '、', '.').TrimStart();
        return text.StartsWith('\'') && text.IndexOf('\'', 1) is > 0 and var end ? text[(end + 1)..].TrimStart() : text;
    }

    private static string Comma(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "ar" or "fa" or "ur" => "، ",
        "ja" or "zh" => "、",
        _ => ", ",
    };

    private static string Clean(string text)
    {
        var clean = new StringBuilder();
        var after = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > Longest)
            {
                return clean.ToString().TrimEnd() + '…';
            }

            if (IsLeftOut(rune))
            {
                continue;
            }

            // Runs of white space and line breaks are one space, as a page shows them; what keeps a number together stays.
            var space = (Rune.IsWhiteSpace(rune) && rune.Value is not (0x00A0 or 0x202F)) || Rune.IsControl(rune);
            if (!space)
            {
                clean.Append(after && clean.Length > 0 ? " " : "").Append(rune.ToString());
            }

            after = space;
        }

        return clean.ToString();
    }

    /// <summary>What would change the direction of the text behind it, and what is no character.</summary>
    private static bool IsLeftOut(Rune rune) =>
        rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C or (>= 0xFDD0 and <= 0xFDEF)
        || (rune.Value & 0xFFFE) == 0xFFFE;
}
