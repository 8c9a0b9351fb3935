namespace OnboardingSdk;

/// <summary>What came of a back-fill, or how far it is.</summary>
public sealed record BackfillResult
{
    /// <summary>Facts that were recorded, and are durable. With <see cref="BackfillOptions.CheckOnly"/>: that passed.</summary>
    public long Recorded { get; init; }

    /// <summary>Facts whose ids were recorded before, here or live; they changed nothing.</summary>
    public long Repeated { get; init; }

    /// <summary>Facts that were not recorded. Correct them and run it again.</summary>
    public long Rejected { get; init; }

    /// <summary>
    /// Facts that came after a later one of the same user or account, further apart in the stream than 10,000. Counts and first and last times are right all
    /// the same; windows and tours may have been judged otherwise than in the order of time. Looked at for the first 100,000 users and accounts.
    /// </summary>
    public long OutOfOrder { get; init; }

    /// <summary>The first of the rejected facts, with the reasons.</summary>
    public IReadOnlyList<BackfillRejection> Rejections { get; init; } = [];

    /// <summary>Why it ended before the end of the facts: the process was ending. Null: it went through. Run it again for the rest.</summary>
    public string? StoppedBecause { get; init; }
}
