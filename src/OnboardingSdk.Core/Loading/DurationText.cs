using System.Globalization;

namespace OnboardingSdk.Definitions;

/// <summary>Durations as they are written in JSON: <c>500ms</c>, <c>10s</c>, <c>30m</c>, <c>2h</c>, <c>14d</c>, <c>2w</c>.</summary>
internal static class DurationText
{
    public const string Expected = "a duration such as \"30m\", \"2h\", \"14d\" or \"2w\" (units: ms, s, m, h, d, w)";

    /// <summary>The longest one allowed: ten years.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3660);

    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("w", TimeSpan.FromDays(7)),
        ("d", TimeSpan.FromDays(1)),
        ("h", TimeSpan.FromHours(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("ms", TimeSpan.FromMilliseconds(1)),
    ];

    /// <summary>The units, the longest first.</summary>
    public static IEnumerable<string> UnitNames => Units.Select(unit => unit.Unit);

    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits <= 0 || !long.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        foreach (var (unit, length) in Units)
        {
            if (text.AsSpan(digits).SequenceEqual(unit) && number <= Longest / length)
            {
                duration = number * length;
                return IsAllowed(duration);
            }
        }

        return false;
    }

    /// <summary>Whether a duration can be written: positive, in whole milliseconds, at most ten years.</summary>
    public static bool IsAllowed(TimeSpan duration) =>
        duration > TimeSpan.Zero && duration <= Longest && duration.Ticks % TimeSpan.TicksPerMillisecond == 0;

    /// <summary>In the largest unit that leaves nothing over, so that one duration has one text.</summary>
    public static string Format(TimeSpan duration)
    {
        var (unit, length) = Units.FirstOrDefault(u => duration.Ticks % u.Length.Ticks == 0, Units[^1]);
        return string.Create(CultureInfo.InvariantCulture, $"{duration.Ticks / length.Ticks}{unit}");
    }
}
