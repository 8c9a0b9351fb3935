using System.Collections.Concurrent;

namespace OnboardingSdk;

/// <summary>Entries that wait for their commit, in the order in which they came, and how many they are with those that are being committed.</summary>
internal sealed class EntryQueue(OnboardingMetrics metrics)
{
    private readonly ConcurrentQueue<PendingEntry> queue = new();
    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int waiting;
    private int closed;

    public int Waiting => Volatile.Read(ref waiting);

    public bool IsEmpty => queue.IsEmpty;

    public bool IsClosed => Volatile.Read(ref closed) == 1;

    /// <summary>Whether there was room for it.</summary>
    public bool TryAdd(PendingEntry pending, int limit)
    {
        if (Interlocked.Increment(ref waiting) > limit)
        {
            Done(1);
            return false;
        }

        queue.Enqueue(pending);
        return true;
    }

    public List<PendingEntry> Take(int most)
    {
        var group = new List<PendingEntry>();
        while (group.Count < most && queue.TryDequeue(out var pending))
        {
            group.Add(pending);
        }

        return group;
    }

    /// <summary>Some that were taken are settled.</summary>
    public void Done(int count)
    {
        if (Interlocked.Add(ref waiting, -count) == 0 && IsClosed)
        {
            drained.TrySetResult();
        }
    }

    /// <summary>Nobody waits for a broken store: all callers are told so; the entries stay.</summary>
    public void LetGo(string reason)
    {
        foreach (var pending in queue)
        {
            LetGo(pending, reason);
        }
    }

    public void LetGo(PendingEntry pending, string reason)
    {
        if (pending.LetGo(reason))
        {
            metrics.Entry(TrackStatus.Deferred);
        }
    }

    /// <summary>Nothing more is taken in. Ends when everything is settled.</summary>
    public Task CloseAsync()
    {
        Interlocked.Exchange(ref closed, 1);
        if (Waiting == 0)
        {
            drained.TrySetResult();
        }

        return drained.Task;
    }
}
