namespace OnboardingSdk.Definitions;

/// <summary>When a flow offers itself. After its end it is not shown at all.</summary>
public sealed record Schedule
{
    /// <summary>The beginning, included; null: none.</summary>
    public ScheduleBound? From { get; init; }

    /// <summary>The end, excluded, but a day is included as a whole; null: none.</summary>
    public ScheduleBound? Until { get; init; }

    /// <summary>The time zone of all that is local. Default: UTC.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The days of the week. Empty: all.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>The hours of those days; null: all.</summary>
    public DailyHours? Hours { get; init; }

    /// <summary>The first moment.</summary>
    public DateTimeOffset? Begins => From is { } from ? from.Moment ?? LocalTime.At(from.Local, TimeZone) : null;

    /// <summary>The first moment after it.</summary>
    public DateTimeOffset? Ends => Until is { } until ? until.Moment ?? LocalTime.At(until.IsDay ? until.Local.AddDays(1) : until.Local, TimeZone) : null;

    /// <summary>Whether it is open.</summary>
    public bool IsOpen(DateTimeOffset now) =>
        !(now < Begins) && !(now >= Ends) && (IsAlways || Windows(now).Any(w => now >= w.From && now < w.Until));

    /// <summary>The next moment at which it may open or close; null: never again.</summary>
    public DateTimeOffset? NextChange(DateTimeOffset now)
    {
        List<DateTimeOffset?> moments = [Begins, Ends];
        if (!IsAlways)
        {
            moments.AddRange(Windows(now).SelectMany(w => new DateTimeOffset?[] { w.From, w.Until }));
        }

        return moments.Where(m => m > now && !(m > Ends)).Min();
    }

    private bool IsAlways => Days.Count == 0 && Hours is null;

    /// <summary>As moments, so that hours which the clocks skip or repeat have one meaning: the windows from the day before to a week on.</summary>
    private IEnumerable<(DateTimeOffset From, DateTimeOffset Until)> Windows(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZone).DateTime);
        for (var i = -1; i <= 7; i++)
        {
            var day = today.AddDays(i);
            if (Days.Count > 0 && !Days.Contains(day.DayOfWeek))
            {
                continue;
            }

            var hours = Hours ?? new(TimeOnly.MinValue, TimeOnly.MinValue);
            var last = hours.From < hours.Until ? day : day.AddDays(1);
            yield return (LocalTime.At(day.ToDateTime(hours.From), TimeZone), LocalTime.At(last.ToDateTime(hours.Until), TimeZone));
        }
    }
}
