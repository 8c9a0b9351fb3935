namespace OnboardingSdk;

/// <summary>How long to wait before the next try: 1 second, 2, 4, … 5 minutes.</summary>
internal static class Pauses
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static TimeSpan After(int tries) => tries > 9 ? Longest : TimeSpan.FromSeconds(1 << (tries - 1)) is var pause && pause < Longest ? pause : Longest;
}
