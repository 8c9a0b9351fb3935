using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OnboardingSdk;

/// <summary>What is known of the store's health: it failed last time, or it has not answered for too long.</summary>
internal sealed class StoreOutage(IOptions<OnboardingOptions> options, OnboardingMetrics metrics, TimeProvider clock, ILogger<StoreOutage> log)
{
    private volatile string? failure;
    private long askedAt;
    private int slowTold;
    private int unreadTold;

    /// <summary>Why nobody should wait for the store; null: it works, as far as is known.</summary>
    public string? Reason => failure ?? Slow();

    /// <summary>The store is being asked for something, again if it was busy: from the first time on it is watched how long that takes.</summary>
    public void Asked() => Interlocked.CompareExchange(ref askedAt, Math.Max(1, clock.GetTimestamp()), 0);

    public void Answered()
    {
        Interlocked.Exchange(ref askedAt, 0);
        if (Interlocked.Exchange(ref slowTold, 0) == 1 && failure is null)
        {
            Log.StoreUp(log);
        }
    }

    public void Failed(string reason, int waiting)
    {
        metrics.StoreFailure();
        if (failure is null)
        {
            Log.StoreDown(log, waiting, reason);
        }

        failure = reason;

        // Whoever queued something before this line is let go after it, and whoever comes later sees the reason: no one falls in between.
        Interlocked.MemoryBarrier();
    }

    public void Worked()
    {
        if (failure is not null)
        {
            failure = null;
            Log.StoreUp(log);
        }
    }

    /// <summary>A page could not be told its state. Where nothing is tracked nobody else would notice.</summary>
    public void NotRead(string reason)
    {
        if (Interlocked.Exchange(ref unreadTold, 1) == 0)
        {
            Log.StoreNotRead(log, reason);
        }
    }

    public void Read()
    {
        if (Volatile.Read(ref unreadTold) == 1 && Interlocked.Exchange(ref unreadTold, 0) == 1)
        {
            Log.StoreUp(log);
        }
    }

    /// <summary>A caller has waited for as long as it may. Returns what to tell it.</summary>
    public string TimedOut(int waiting)
    {
        if (Slow() is not { } slow)
        {
            return failure ?? "The store is slow.";
        }

        if (Interlocked.Exchange(ref slowTold, 1) == 0)
        {
            Log.StoreDown(log, waiting, slow);
        }

        return slow;
    }

    private string? Slow()
    {
        var since = Interlocked.Read(ref askedAt);
        return since != 0 && clock.GetElapsedTime(since) is var elapsed && elapsed >= options.Value.CommitTimeout
            ? $"The store has not answered for {elapsed.TotalSeconds:0.#} s."
            : null;
    }
}
