namespace OnboardingSdk;

/// <summary>An entry on its way into the log, and who waits for it.</summary>
internal sealed class PendingEntry(Entry entry)
{
    private readonly TaskCompletionSource<TrackResult> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Entry Entry { get; } = entry;

    /// <summary>Whether the id was given from outside, so that it may have been recorded before.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>Whether a browser sent it: guarded before it is recorded.</summary>
    public bool IsCommand { get; init; }

    /// <summary>Whether it only brings the journeys up to the catalog in force.</summary>
    public bool SettlesOnly { get; init; }

    /// <summary>Whether what it says is found again the next time, if it cannot be recorded now.</summary>
    public bool CanComeAgain { get; init; }

    /// <summary>Whether an anonymous visitor does it: nothing of it is for a user whom somebody has become with the same cookie.</summary>
    public bool IsVisitorsOnly { get; init; }

    /// <summary>Whether it was done before the user signed in, and is only sent now.</summary>
    public bool WasVisitors { get; init; }

    /// <summary>Whether it waits for no store that is down: a browser keeps its commands itself, and a journey is settled the next time.</summary>
    public bool IsNotKept => IsCommand || SettlesOnly || CanComeAgain;

    /// <summary>Whether it is about the names that it says, also where one is another name of somebody else's by now.</summary>
    public bool KeepsNames { get; init; }

    public bool IsMerge => Entry.Name == EntryNames.Merged;

    /// <summary>Whether its caller waits for as long as it takes, and is only let go when the process ends.</summary>
    public bool IsPatient { get; init; }

    /// <summary>When it happened, if the caller said so.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>Whether the account is to be the user's current one, which the journey knows.</summary>
    public bool TakesCurrentAccount { get; init; }

    /// <summary>Opaque id of the account whose state the page showed when the user acted; null: none, or the page did not say.</summary>
    public string? OnAccount { get; init; }

    /// <summary>What observers are told of it comes from there; null: they hear nothing of it.</summary>
    public NoticeOrigin? Tells { get; init; } = NoticeOrigin.Live;

    /// <summary>Whether a commit of it failed: it may have been stored all the same.</summary>
    public bool WasAttempted { get; set; }

    /// <summary>Whether nothing is left to do with it. A caller that was let go has an answer; its entry is not settled.</summary>
    public bool IsSettled { get; private set; }

    public Task<TrackResult> Result => completion.Task;

    /// <summary>Tells the caller, if it still waits, what became of the entry.</summary>
    public void Settle(TrackResult result)
    {
        IsSettled = true;
        completion.TrySetResult(result);
    }

    public void Settle(TrackStatus status, long version = 0, string? reason = null) => Settle(new(status, Entry.Id, version, reason));

    /// <summary>Tells the caller that it need not wait any longer. Whether it still did.</summary>
    public bool LetGo(string reason) => !IsPatient && GiveUp(reason);

    /// <summary>The process ends: nobody waits any longer, however patient. Whether somebody did.</summary>
    public bool GiveUp(string reason) => completion.TrySetResult(new(TrackStatus.Deferred, Entry.Id, Reason: reason));

    public override string ToString() => Entry.Users is [var user, ..] ? $"user {user}" : $"account {Entry.Account}";
}
