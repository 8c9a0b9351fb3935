using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace OnboardingSdk;

/// <summary>Reads a user's standing: once per request, and never for longer than a page can wait.</summary>
internal sealed class FilterStandings(IOnboarding onboarding, IHttpContextAccessor http, TimeProvider clock)
{
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    /// <summary>Each read that does not come back holds a thread: where so many do, nobody tries.</summary>
    public const int MostOverdue = 4;

    private readonly Lock gate = new();
    private int overdue;

    public async ValueTask<Standing?> OfAsync(OnboardingIdentity user)
    {
        if (http.HttpContext is not { } context)
        {
            return await ReadAsync(user).ConfigureAwait(false);
        }

        ConcurrentDictionary<OnboardingIdentity, Lazy<Task<Standing?>>> known;
        lock (gate)
        {
            known = context.Items.TryGetValue(typeof(FilterStandings), out var found) && found is ConcurrentDictionary<OnboardingIdentity, Lazy<Task<Standing?>>> there
                ? there
                : [];
            context.Items[typeof(FilterStandings)] = known;
        }

        return await known.GetOrAdd(user, u => new(() => ReadAsync(u))).Value.ConfigureAwait(false);
    }

    /// <summary>Null: it cannot be known in time.</summary>
    private async Task<Standing?> ReadAsync(OnboardingIdentity user)
    {
        if (Volatile.Read(ref overdue) >= MostOverdue)
        {
            return null;
        }

        // Not on this thread: a store may do its work on the caller's.
        var read = Task.Run(async () => await onboarding.StandingAsync(user).ConfigureAwait(false));
        try
        {
            return await read.WaitAsync(Patience, clock).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            Interlocked.Increment(ref overdue);
            _ = read.ContinueWith(
                late =>
                {
                    Interlocked.Decrement(ref overdue);
                    return late.Exception;
                },
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
            return null;
        }
    }
}
