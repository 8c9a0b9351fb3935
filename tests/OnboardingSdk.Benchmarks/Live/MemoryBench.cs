namespace OnboardingSdk.Benchmarks;

/// <summary>(c) What an idle connection costs the server's memory. Every figure is from a fresh process.</summary>
internal static class MemoryBench
{
    public static async Task RunAsync(BenchSettings settings, TemporaryFolder folders, Report report)
    {
        var pairs = await Pairs.RunAsync(settings.MemoryPairs, () => MeasureAsync("bare"), () => MeasureAsync("ours"));
        var load = $"{settings.IdleConnections:N0} connections";
        report.Add(new($"memory per idle connection, private bytes of the process, {load}", [.. pairs.Select(p => (p.Floor.Private, p.Ours.Private))], "KB", 1.5, AtLeast: false));
        report.Add(new($"memory per idle connection, managed heap, {load}", [.. pairs.Select(p => (p.Floor.Heap, p.Ours.Heap))], "KB", 1.5, AtLeast: false));

        async Task<(double Private, double Heap)> MeasureAsync(string kind)
        {
            using var server = await ServerProcess.StartAsync(kind, folders.NewFolder());

            // The first connections make what all share.
            var first = await OpenAsync(server, 50, "warm");
            await Task.Delay(settings.Settle / 4);
            var before = await server.AskAsync(new("memory"));
            var tabs = await OpenAsync(server, settings.IdleConnections, "user");
            await Task.Delay(settings.Settle);
            var after = await server.AskAsync(new("memory"));
            first.Concat(tabs).ToList().ForEach(t => t.Dispose());
            return (
                (after.PrivateBytes - before.PrivateBytes) / 1024.0 / settings.IdleConnections,
                (after.HeapBytes - before.HeapBytes) / 1024.0 / settings.IdleConnections);
        }
    }

    private static Task<List<Tab>> OpenAsync(ServerProcess server, int count, string name) =>
        Tab.OpenAllAsync(server.Address, count, i => $"{name}-{i:00000}", i => $"account-{i / 4:00000}");
}
