namespace OnboardingSdk.Definitions;

/// <summary>A bound of a schedule as it was written: a local time in the schedule's zone, or a moment.</summary>
public readonly record struct ScheduleBound
{
    private ScheduleBound(DateTime local, DateTimeOffset? moment, bool isDay) => (Local, Moment, IsDay) = (local, moment, isDay);

    /// <summary>The local time, where it is one.</summary>
    public DateTime Local { get; }

    /// <summary>The moment, where it is one.</summary>
    public DateTimeOffset? Moment { get; }

    /// <summary>Whether it is a whole day.</summary>
    public bool IsDay { get; }

    /// <summary>A local time in the schedule's zone.</summary>
    public static ScheduleBound At(DateTime local) => new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), null, false);

    /// <summary>A whole local day in the schedule's zone.</summary>
    public static ScheduleBound On(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), null, true);

    /// <summary>A moment, wherever the user is.</summary>
    public static ScheduleBound At(DateTimeOffset moment) => new(default, moment.ToUniversalTime(), false);
}
