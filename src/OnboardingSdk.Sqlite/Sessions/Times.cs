namespace OnboardingSdk;

/// <summary>Times as numbers: exact, and in order.</summary>
internal static class Times
{
    public static DateTimeOffset From(long ticks) => new(ticks, TimeSpan.Zero);
}
