namespace OnboardingSdk.Definitions;

/// <summary>How often a flow offers itself. A run counts when it was on screen; what the user asked for is not limited.</summary>
public sealed record Frequency
{
    /// <summary>The most runs that can be asked for.</summary>
    public const int MaxTimes = 20;

    private Frequency(int? times, TimeSpan? per, RepeatUntil until) => (Times, Per, Until) = (times, per, until);

    /// <summary>One run, until it is completed or dismissed. The default.</summary>
    public static Frequency Once { get; } = new(1, null, RepeatUntil.Ended);

    /// <summary>Again with every page view on which it may start.</summary>
    public static Frequency EveryTime { get; } = new(null, null, RepeatUntil.Never);

    /// <summary>The most runs; null: no limit.</summary>
    public int? Times { get; }

    /// <summary>The rolling window in which <see cref="Times"/> counts; null: ever.</summary>
    public TimeSpan? Per { get; }

    /// <summary>What ends the repetitions.</summary>
    public RepeatUntil Until { get; }

    /// <summary>At most so many offered runs, in any window of a length if one is given.</summary>
    /// <param name="times">1 to 20.</param>
    /// <param name="per">The rolling window. Default: ever.</param>
    /// <param name="until">What ends the repetitions. Default: that a run was completed; of one run ever, that it ended.</param>
    public static Frequency AtMost(int times, TimeSpan? per = null, RepeatUntil? until = null) =>
        new(times, per, until ?? (times == 1 && per is null ? RepeatUntil.Ended : RepeatUntil.Completed));
}
