using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OnboardingSdk.Benchmarks;

/// <summary>A server in a process of its own, so that its processor time and memory are only its own. Orders come as lines, and so do the answers.</summary>
internal static class ServerRole
{
    public static async Task RunAsync(string kind, string folder)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        IPushServer server = kind == "ours" ? new OurPush() : new BarePush(commits: kind == "committing");
        server.Add(builder, folder);
        await using var app = builder.Build();
        server.Map(app);
        await app.StartAsync();
        await server.PrepareAsync(app);
        Answer(new(Address: app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()));

        // When the line is cut the one who asked is gone.
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var order = JsonSerializer.Deserialize(line, ServerJson.Default.ServerOrder)!;
            Answer(order.Do == "memory" ? Memory() : await SendAsync(server, order));
        }
    }

    private static async Task<ServerAnswer> SendAsync(IPushServer server, ServerOrder order)
    {
        var send = server.Plan(order);
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var sent = await send();

        // What was begun for the last event belongs to the bill too.
        await Task.Delay(100);
        return new((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, watch.Elapsed.TotalSeconds, sent);
    }

    private static ServerAnswer Memory()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return new(PrivateBytes: PrivateBytes(), HeapBytes: GC.GetTotalMemory(false));
    }

    /// <summary>Memory of this process alone that is in use, without files that are mapped.</summary>
    private static long PrivateBytes()
    {
        const string Status = "/proc/self/status";
        if (!File.Exists(Status))
        {
            using var process = Process.GetCurrentProcess();
            return process.PrivateMemorySize64;
        }

        var line = File.ReadLines(Status).First(l => l.StartsWith("RssAnon:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], System.Globalization.CultureInfo.InvariantCulture) * 1024;
    }

    private static void Answer(ServerAnswer answer) => Console.WriteLine(JsonSerializer.Serialize(answer, ServerJson.Default.ServerAnswer));
}
