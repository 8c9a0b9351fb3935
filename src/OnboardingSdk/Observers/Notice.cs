namespace OnboardingSdk;

/// <summary>Something that happened in the journey of a user or of an account.</summary>
public abstract record Notice
{
    private protected Notice()
    {
    }

    /// <summary>The same in every repeat, and nobody else's in its tenant: what to remember, to do nothing twice.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the entry that brought it about: that of the tracked event, say.</summary>
    public required string EntryId { get; init; }

    /// <summary>The tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>Whose journey it is; null: the account's.</summary>
    public string? UserId { get; init; }

    /// <summary>The account: of an account's journey its own, else where it happened, if the entry says so.</summary>
    public string? AccountId { get; init; }

    /// <summary>The users that the entry names: in an account's journey, those who brought it about.</summary>
    public required IReadOnlyList<string> Users { get; init; }

    /// <summary>When it happened; before <see cref="RecordedAt"/> for what was tracked late or found by a new catalog.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Where it comes from: look at it before you write to anybody.</summary>
    public required NoticeOrigin Origin { get; init; }

    /// <summary>Hash of the catalog that it was recorded with.</summary>
    public required string CatalogHash { get; init; }
}
