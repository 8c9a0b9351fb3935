namespace OnboardingSdk.Benchmarks;

/// <summary>Measures two things in turns, so that what else the machine does meets both alike.</summary>
internal static class Pairs
{
    /// <summary>Runs both once unmeasured, then the pairs; every second pair the other way round.</summary>
    public static async Task<List<(T Floor, T Ours)>> RunAsync<T>(int pairs, Func<Task<T>> floor, Func<Task<T>> ours)
    {
        await ours();
        await floor();
        var results = new List<(T, T)>(pairs);
        for (var i = 0; i < pairs; i++)
        {
            if (i % 2 == 0)
            {
                var first = await floor();
                results.Add((first, await ours()));
            }
            else
            {
                var first = await ours();
                results.Add((await floor(), first));
            }
        }

        return results;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public static double Percentile(IEnumerable<double> values, double part)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(part * sorted.Count) - 1)];
    }
}
