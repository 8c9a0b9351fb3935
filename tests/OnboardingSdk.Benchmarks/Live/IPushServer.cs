using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;

namespace OnboardingSdk.Benchmarks;

internal interface IPushServer
{
    void Add(WebApplicationBuilder builder, string folder);

    void Map(WebApplication app);

    Task PrepareAsync(WebApplication app);

    /// <summary>Makes ready what need not be measured, and returns the rest.</summary>
    Func<Task<List<SentEvent>>> Plan(ServerOrder order);
}

/// <summary>Begins things at a rate, each on a thread of the pool as a request would; or lets callers do one after the other.</summary>
internal static class Pace
{
    public static async Task<List<SentEvent>> RunAsync(int count, int rate, int callers, Func<int, Task<SentEvent?>> begin)
    {
        var sent = new ConcurrentBag<SentEvent>();
        async Task OneAsync(int i)
        {
            if (await begin(i) is { } one)
            {
                sent.Add(one);
            }
        }

        if (rate > 0)
        {
            var begun = new List<Task>(count);
            var watch = Stopwatch.StartNew();
            while (begun.Count < count)
            {
                for (var due = Math.Min(count, (int)(watch.Elapsed.TotalSeconds * rate)); begun.Count < due;)
                {
                    var i = begun.Count;
                    begun.Add(Task.Run(() => OneAsync(i)));
                }

                await Task.Delay(1);
            }

            await Task.WhenAll(begun);
        }
        else
        {
            var next = -1;
            await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
            {
                for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
                {
                    await OneAsync(i);
                }
            })));
        }

        return [.. sent];
    }
}
