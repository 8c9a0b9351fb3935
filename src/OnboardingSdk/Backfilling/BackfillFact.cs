namespace OnboardingSdk;

/// <summary>Something that happened before, as the host's own data know it.</summary>
/// <param name="Id">
/// Its id, unique in the tenant, and the same whenever it is back-filled: <c>project-created-42</c>. Where the host tracks the same fact live with the same
/// <see cref="TrackOptions.EventId"/> it counts once.
/// </param>
/// <param name="Event">An event that the catalog declares.</param>
/// <param name="OccurredAt">When it happened.</param>
public sealed record BackfillFact(string Id, string Event, DateTimeOffset OccurredAt)
{
    /// <summary>The user that it happened to. A fact needs a user or an account.</summary>
    public string? UserId { get; init; }

    /// <summary>The account that it happened in. Default: none; a user's current account is not taken, since it may have been another then.</summary>
    public string? Account { get; init; }

    /// <summary>Other users that it happened to as well, at most 7.</summary>
    public IReadOnlyList<string> AlsoFor { get; init; } = [];

    /// <summary>Its properties, as for <see cref="IOnboarding.TrackAsync"/>.</summary>
    public object? Properties { get; init; }
}
