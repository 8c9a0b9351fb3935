namespace OnboardingSdk.Definitions;

/// <summary>Limits over all flows that offer themselves and interrupt (tours). One for all tabs and devices of a user.</summary>
public sealed record DeliveryLimits : Definition
{
    /// <summary>How long such a flow must not have been on screen before the next offers itself; null: no quiet.</summary>
    public TimeSpan? QuietPeriod { get; init; }

    /// <summary>The caps; each of them holds.</summary>
    public IReadOnlyList<DeliveryCap> Caps { get; init; } = [];
}
