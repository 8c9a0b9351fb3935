using System.Globalization;
using System.Runtime.InteropServices;

namespace OnboardingSdk.Benchmarks;

/// <summary>What the figures were measured on, without anything that names the machine.</summary>
internal sealed record Machine(string Text)
{
    public static Machine Describe()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        return new(string.Create(
            CultureInfo.InvariantCulture,
            $"{Processor()}, {Environment.ProcessorCount} cores, {memory:F0} GB of memory, {RuntimeInformation.OSDescription} ({RuntimeInformation.ProcessArchitecture}), {RuntimeInformation.FrameworkDescription}"));
    }

    /// <summary>How many threads wanted a core, over the last minute: above the number of cores the figures are those of a busy machine.</summary>
    public static string LoadAverage() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Processor()
    {
        const string Cpu = "/proc/cpuinfo";
        var line = File.Exists(Cpu) ? File.ReadLines(Cpu).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[1].Trim() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown processor";
    }
}
