namespace OnboardingSdk;

/// <summary>How facts are back-filled.</summary>
public sealed record BackfillOptions
{
    /// <summary>Whether every fact is only checked, and nothing recorded: what would be rejected is found before the real run. Default: false.</summary>
    public bool CheckOnly { get; init; }

    /// <summary>Whether observers hear of what the facts bring about, with <see cref="NoticeOrigin.Backfill"/>. Default: false; nobody gets a welcome mail for last year.</summary>
    public bool NotifyObservers { get; init; }

    /// <summary>Hears how far it is, after every group of at most 64 facts.</summary>
    public IProgress<BackfillResult>? Progress { get; init; }

    /// <summary>How many rejected facts are listed with their reasons; all are counted. Default: 100.</summary>
    public int RejectionsListed { get; init; } = 100;
}
