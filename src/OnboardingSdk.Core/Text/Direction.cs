using System.Text;

namespace OnboardingSdk.Definitions;

/// <summary>
/// Keeps texts of both directions readable side by side, with characters that have no width: the page decides where things are, and these decide how a text reads, whatever
/// it stands between.
/// </summary>
internal static class Direction
{
    public const char LeftToRightMark = '\u200E';
    public const char RightToLeftMark = '\u200F';
    public const char IsolateLeftToRight = '\u2066';
    public const char IsolateRightToLeft = '\u2067';
    public const char IsolateFirstStrong = '\u2068';
    public const char EndOfIsolate = '\u2069';

    /// <summary>Languages that are written from right to left, and scripts.</summary>
    private static readonly HashSet<string> RightToLeft = new(StringComparer.OrdinalIgnoreCase) { "ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi" };

    public static bool IsRightToLeft(string culture) => RightToLeft.Contains(CultureChain.Language(culture)) && !culture.Contains("-Latn", StringComparison.OrdinalIgnoreCase);

    /// <summary>A value within a text: one of the other direction must not turn what stands around it.</summary>
    public static string Isolate(string value, bool inRightToLeft) =>
        Has(value, rightToLeft: !inRightToLeft) ? IsolateFirstStrong + value + EndOfIsolate : value;

    /// <summary>What to put before and behind a text so that it reads as its language does, on a page of a direction; null: nothing is needed.</summary>
    public static (string Before, string Behind)? Around(string text, bool isRightToLeft, bool pageIsRightToLeft)
    {
        var mark = isRightToLeft ? RightToLeftMark : LeftToRightMark;
        return isRightToLeft != pageIsRightToLeft && FirstStrong(text) is not null
            ? ($"{mark}{(isRightToLeft ? IsolateRightToLeft : IsolateLeftToRight)}", EndOfIsolate.ToString())
            : FirstStrong(text) is { } first && first != isRightToLeft ? (mark.ToString(), "") : null;
    }

    private static bool Has(string text, bool rightToLeft)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRightToLeft(rune) == rightToLeft)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the first letter is one from right to left; null: there is no letter.</summary>
    private static bool? FirstStrong(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRightToLeft(rune) is { } rightToLeft)
            {
                return rightToLeft;
            }
        }

        return null;
    }

    private static bool? IsRightToLeft(Rune rune) => !Rune.IsLetter(rune) ? null
        : rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
