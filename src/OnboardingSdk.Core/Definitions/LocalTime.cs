namespace OnboardingSdk.Definitions;

/// <summary>Local times as moments.</summary>
internal static class LocalTime
{
    /// <summary>A time that the clocks skip is the moment after the gap; one that they repeat is the first of the two.</summary>
    public static DateTimeOffset At(DateTime local, TimeZoneInfo zone)
    {
        var time = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(time))
        {
            while (zone.IsInvalidTime(time))
            {
                time = time.AddMinutes(-1);
            }

            // The last minute before the gap, and one more.
            return new DateTimeOffset(time, zone.GetUtcOffset(time)).AddMinutes(1).ToUniversalTime();
        }

        var offset = zone.IsAmbiguousTime(time) ? zone.GetAmbiguousTimeOffsets(time).Max() : zone.GetUtcOffset(time);
        return new DateTimeOffset(time, offset).ToUniversalTime();
    }
}
