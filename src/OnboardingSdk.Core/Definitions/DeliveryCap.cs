namespace OnboardingSdk.Definitions;

/// <summary>How many flows may offer themselves to a user in any window of a length.</summary>
/// <param name="Of">The kind that is counted; null: all that interrupt together.</param>
/// <param name="Times">The most, 1 to 20.</param>
/// <param name="Per">The length of the rolling window.</param>
public sealed record DeliveryCap(FlowKind? Of, int Times, TimeSpan Per)
{
    /// <summary>The most that can be asked for.</summary>
    public const int MaxTimes = Frequency.MaxTimes;

    /// <summary>Where it was written. Not part of the catalog's hash.</summary>
    public SourceLocation Location { get; init; }
}
