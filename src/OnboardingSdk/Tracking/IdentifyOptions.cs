namespace OnboardingSdk;

/// <summary>What else is known of a user or an account.</summary>
public sealed record IdentifyOptions
{
    /// <summary>The user's current account. Default: unchanged.</summary>
    public string? Account { get; init; }

    /// <summary>When the user signed up, or the account began: what <c>within</c> is measured from. Default: the first thing recorded.</summary>
    public DateTimeOffset? StartedAt { get; init; }
}
