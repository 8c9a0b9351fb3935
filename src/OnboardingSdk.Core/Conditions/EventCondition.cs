namespace OnboardingSdk.Definitions;

/// <summary>An event has been recorded so many times, in a window, with certain properties.</summary>
/// <param name="Event">The event's name.</param>
public sealed record EventCondition(string Event) : Condition
{
    /// <summary>The most that a count may ask for when there is a window: that many times are kept per subject.</summary>
    public const int MaxWindowedCount = 100;

    /// <summary>How many times. Default: at least once.</summary>
    public CountRange Count { get; init; } = CountRange.Once;

    /// <summary>Only those in this time before now: in <c>(now − window, now]</c>. Never matches the future.</summary>
    public TimeSpan? InLast { get; init; }

    /// <summary>Only those within this time of the subject's start: up to <c>start + window</c>, the edge included.</summary>
    public TimeSpan? WithinFirst { get; init; }

    /// <summary>Only those whose properties pass all of these tests.</summary>
    public IReadOnlyList<PropertyTest> Where { get; init; } = [];

    /// <summary>Whose facts: the user's or the current account's. Default: those of the journey it is evaluated for.</summary>
    public Scope? Of { get; init; }
}
