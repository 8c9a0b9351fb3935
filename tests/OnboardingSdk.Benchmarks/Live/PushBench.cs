using System.Diagnostics;

namespace OnboardingSdk.Benchmarks;

/// <summary>(b) From an event on the server to the message in a tab, against a bare hub that sends the same bytes to the same groups.</summary>
internal static class PushBench
{
    public static async Task RunAsync(BenchSettings settings, TemporaryFolder folders, Report report)
    {
        foreach (var members in new[] { 1, settings.UsersPerAccount })
        {
            using var ours = await ServerProcess.StartAsync("ours", folders.NewFolder());
            using var bare = await ServerProcess.StartAsync("bare", folders.NewFolder());
            using var committing = await ServerProcess.StartAsync("committing", folders.NewFolder());
            var oursTabs = await OpenAsync(ours, settings.PushUsers, members);
            var bareTabs = await OpenAsync(bare, settings.PushUsers, members);
            var committingTabs = await OpenAsync(committing, settings.PushUsers, members);
            var audience = members == 1 ? "one user, one tab" : $"a team of {members}, a tab each";

            var paced = await CompareAsync(bare, bareTabs, settings.PushPairs, settings.PushEvents, settings.PushRate, 1);
            var load = $"{settings.PushRate} events/s, {audience}";
            report.Add(new($"push: p50 from event to message, {load}", [.. paced.Select(p => (p.Floor.Median, p.Ours.Median))], "ms", null, AtLeast: false));
            report.Add(new($"push: p99 from event to message, {load}", [.. paced.Select(p => (p.Floor.P99, p.Ours.P99))], "ms", 2, AtLeast: false));
            report.Add(new($"push: server CPU per message, {load}", [.. paced.Select(p => (p.Floor.Cpu, p.Ours.Cpu))], "µs", 2, AtLeast: false));

            var durable = await CompareAsync(committing, committingTabs, settings.DurablePairs, settings.PushEvents, settings.PushRate, 1);
            report.Add(new("… p50 where the floor commits the rows too", [.. durable.Select(p => (p.Floor.Median, p.Ours.Median))], "ms", null, AtLeast: false));
            report.Add(new("… p99 where the floor commits the rows too", [.. durable.Select(p => (p.Floor.P99, p.Ours.P99))], "ms", null, AtLeast: false));
            report.Add(new("… CPU where the floor commits the rows too", [.. durable.Select(p => (p.Floor.Cpu, p.Ours.Cpu))], "µs", null, AtLeast: false));

            var burst = await CompareAsync(bare, bareTabs, settings.PushPairs, settings.BurstEvents, 0, settings.Callers);
            load = $"{settings.Callers} callers at once, {audience}";
            report.Add(new($"push: server CPU per message, {load}", [.. burst.Select(p => (p.Floor.Cpu, p.Ours.Cpu))], "µs", 2, AtLeast: false));
            oursTabs.ForEach(t => t.Dispose());
            bareTabs.ForEach(t => t.Dispose());
            committingTabs.ForEach(t => t.Dispose());

            async Task<List<(Figures Floor, Figures Ours)>> CompareAsync(ServerProcess floor, List<Tab> floorTabs, int pairs, int events, int rate, int callers)
            {
                var who = oursTabs.Select(t => new PushItem(t.User, t.Account, 0)).ToList();
                List<PushItem> plan = [];
                return await Pairs.RunAsync(
                    pairs,
                    async () => (await MeasureAsync(floor, floorTabs, new("send", events, rate, callers, plan))).Figures,
                    async () =>
                    {
                        var (figures, sent) = await MeasureAsync(ours, oursTabs, new("send", events, rate, callers, who));
                        plan = sent;
                        return figures;
                    });
            }
        }
    }

    private static Task<List<Tab>> OpenAsync(ServerProcess server, int users, int members) =>
        Tab.OpenAllAsync(server.Address, users, i => $"user-{i:0000}", i => members == 1 ? "" : $"account-{i / members:0000}");

    private static async Task<(Figures Figures, List<PushItem> Sent)> MeasureAsync(ServerProcess server, List<Tab> tabs, ServerOrder order)
    {
        tabs.ForEach(t => t.Take());
        var answer = await server.AskAsync(order);
        var arrived = await ArrivedAsync(tabs, answer.Sent!);
        var byUser = ByUser(arrived);
        var milliseconds = answer.Sent!.Select(s => Arrival(byUser[s.User], s)).ToList();
        var delivered = arrived.Sum(a => a.Messages.Count);
        var figures = new Figures(
            Pairs.Median(milliseconds), Pairs.Percentile(milliseconds, 0.99), answer.CpuMilliseconds * 1000 / delivered, delivered);
        return (figures, Plan(arrived));
    }

    private static double Arrival(List<Message> messages, SentEvent sent)
    {
        var message = messages.Find(m => m.Version >= sent.Version) ?? throw new InvalidOperationException($"Version {sent.Version} never came to {sent.User}.");
        return Stopwatch.GetElapsedTime(sent.At, message.At).TotalMilliseconds;
    }

    /// <summary>What was sent: a user's messages as they came, an account's as they came to its first member.</summary>
    private static List<PushItem> Plan(List<(Tab Tab, List<Message> Messages)> arrived)
    {
        var first = arrived.GroupBy(a => a.Tab.Account).Select(g => g.First().Tab).ToHashSet();
        return [.. arrived
            .SelectMany(a => a.Messages.Where(m => m.ToUser || first.Contains(a.Tab)).Select(m => (m.At, Item: new PushItem(m.ToUser ? a.Tab.User : a.Tab.Account, m.Payload, m.Version))))
            .OrderBy(m => m.At).Select(m => m.Item)];
    }

    /// <summary>Waits until all has come that was sent to users, and then until nothing more comes.</summary>
    private static async Task<List<(Tab Tab, List<Message> Messages)>> ArrivedAsync(List<Tab> tabs, List<SentEvent> sent)
    {
        var arrived = tabs.Select(t => (Tab: t, Messages: new List<Message>())).ToList();
        var watch = Stopwatch.StartNew();
        while (true)
        {
            await Task.Delay(200);
            var before = arrived.Sum(a => a.Messages.Count);
            arrived.ForEach(a => a.Messages.AddRange(a.Tab.Take()));
            var byUser = ByUser(arrived);
            if (arrived.Sum(a => a.Messages.Count) == before
                && (watch.Elapsed > TimeSpan.FromSeconds(30) || sent.TrueForAll(s => byUser[s.User].Exists(m => m.Version >= s.Version))))
            {
                return arrived;
            }
        }
    }

    private static Dictionary<string, List<Message>> ByUser(List<(Tab Tab, List<Message> Messages)> arrived) =>
        arrived.ToDictionary(a => a.Tab.User, a => a.Messages.Where(m => m.ToUser).ToList());

    private sealed record Figures(double Median, double P99, double Cpu, int Delivered);
}
