using System.Diagnostics;

namespace OnboardingSdk.Benchmarks;

/// <summary>How fast events were written, and what processor time of this process each took.</summary>
internal sealed record Speed(double PerSecond, double CpuMicroseconds)
{
    /// <summary>Begins to measure; the function ends it.</summary>
    public static Func<int, Speed> Start()
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        return events =>
        {
            var seconds = watch.Elapsed.TotalSeconds;
            return new(events / seconds, (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / events);
        };
    }
}
