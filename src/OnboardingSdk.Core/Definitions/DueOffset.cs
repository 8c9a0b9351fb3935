using System.Globalization;

namespace OnboardingSdk.Definitions;

/// <summary>How long after a plan's start a task is due: <c>7d</c>, <c>2w</c>, or business days, <c>5bd</c>.</summary>
/// <param name="Days">Number of days, from 0 to 3,660; 0 is the day of the start.</param>
/// <param name="IsBusiness">Whether only the days from Monday to Friday count. Nobody's holidays are known.</param>
public readonly record struct DueOffset(int Days, bool IsBusiness = false)
{
    internal const int Most = 3_660;

    internal const string Expected = "days after the plan's start, such as \"7d\", \"2w\" or \"5bd\" (business days), at most ten years";

    internal bool IsAllowed => Days is >= 0 and <= Most;

    /// <summary>The day that is so long after another. The first business day after a weekend's start is Monday.</summary>
    public DateOnly After(DateOnly start)
    {
        if (!IsBusiness)
        {
            return start.AddDays(Days);
        }

        // From here on a week is five days.
        var day = start.DayOfWeek switch
        {
            DayOfWeek.Saturday when Days > 0 => start.AddDays(-1),
            DayOfWeek.Sunday when Days > 0 => start.AddDays(-2),
            _ => start,
        };
        day = day.AddDays(Days / 5 * 7);
        for (var left = Days % 5; left > 0;)
        {
            day = day.AddDays(1);
            left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }

    /// <summary>As it is written in JSON, in the largest unit that leaves nothing over.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(IsBusiness || Days == 0 || Days % 7 > 0 ? Days : Days / 7)}{(IsBusiness ? "bd" : Days == 0 || Days % 7 > 0 ? "d" : "w")}");

    internal static bool TryParse(string text, out DueOffset due)
    {
        due = default;
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits <= 0 || !int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > Most)
        {
            return false;
        }

        due = text[digits..] switch { "d" => new(number), "w" => new(number * 7), "bd" => new(number, true), _ => new(-1) };
        return due.IsAllowed;
    }
}
