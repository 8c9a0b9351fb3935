namespace OnboardingSdk.Definitions;

/// <summary>Moments that stop at the ends of the calendar: no time that a host gives can make the fold throw.</summary>
internal static class Moments
{
    public static DateTimeOffset Back(this DateTimeOffset moment, TimeSpan by) =>
        moment.UtcTicks - DateTimeOffset.MinValue.UtcTicks > by.Ticks ? moment - by : DateTimeOffset.MinValue;

    public static DateTimeOffset On(this DateTimeOffset moment, TimeSpan by) =>
        DateTimeOffset.MaxValue.UtcTicks - moment.UtcTicks > by.Ticks ? moment + by : DateTimeOffset.MaxValue;

    public static DateTimeOffset Later(this DateTimeOffset moment, DateTimeOffset? other) => other > moment ? other.Value : moment;
}
