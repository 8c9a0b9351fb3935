namespace OnboardingSdk;

/// <summary>What else is known of an event.</summary>
public sealed record TrackOptions
{
    /// <summary>The event's id, unique in the tenant: a call that is made twice with the same one counts once. Default: a new one. At most 200 characters; may not start with <c>cmd:</c>.</summary>
    public string? EventId { get; init; }

    /// <summary>The account that it happened in. Default: the user's current account, as identify told it.</summary>
    public string? Account { get; init; }

    /// <summary>Other users that the same fact happened to as well, at most 7: who invited the one that joined, say.</summary>
    public IReadOnlyList<string> AlsoFor { get; init; } = [];

    /// <summary>When it happened, if that was earlier: an import, a queue. Default: now. Up to 5 minutes in the future is taken as now.</summary>
    public DateTimeOffset? OccurredAt { get; init; }
}
