namespace OnboardingSdk;

/// <summary>What else is known of the situation that is to be explained.</summary>
public sealed record ExplainOptions
{
    /// <summary>The page: path, query and fragment. Default: <c>/</c>.</summary>
    public string Page { get; init; } = "/";

    /// <summary>The moment. Default: now. For a past one what was recorded up to then is looked at, with the catalog that was in force then.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The account. Default: the user's current account, as identify told it by then.</summary>
    public string? Account { get; init; }

    /// <summary>How long the page had been open. Default: not known, and then nothing waits for it.</summary>
    public TimeSpan? OnPage { get; init; }
}
