namespace OnboardingSdk.Journeys;

/// <summary>A task that is done.</summary>
/// <param name="At">When what completes it first held, and all that it waits for was done.</param>
/// <param name="Catalog">Hash of the catalog that it was recorded with.</param>
public sealed record TaskState(DateTimeOffset At, string Catalog)
{
    /// <summary>Whether the user ticked it, and no fact has confirmed it since: then the user may untick it.</summary>
    public bool ByHand { get; init; }

    /// <summary>Of an account's task: the host's id of the user who did it, the first that the entry names. Null: not known, forgotten, or a user's own list.</summary>
    public string? By { get; init; }
}
