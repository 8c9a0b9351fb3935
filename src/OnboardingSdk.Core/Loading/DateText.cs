using System.Globalization;

namespace OnboardingSdk.Definitions;

/// <summary>Dates as text: ISO 8601, and nothing that would need a clock or a culture to be understood.</summary>
internal static class DateText
{
    public const string Expected = "a date in ISO 8601 with an offset, such as \"2026-12-01\" or \"2026-12-01T08:00:00Z\"";

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>A date as definitions write it: with an offset, or a day alone, which begins at midnight UTC.</summary>
    public static bool TryParse(string? text, out DateTimeOffset date) =>
        TryRead(text, out date) && (text!.Length == 10 || text[^1] == 'Z' || text.LastIndexOfAny(['+', '-']) > 10);

    /// <summary>A date as hosts give it: without an offset it is UTC.</summary>
    public static bool TryRead(string? text, out DateTimeOffset date)
    {
        date = default;
        return text is { Length: >= 10 } && text[4] == '-' && DateTimeOffset.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out date);
    }
}
