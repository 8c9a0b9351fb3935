using System.Diagnostics;
using System.Text.Json;

namespace OnboardingSdk.Benchmarks;

/// <summary>A <see cref="ServerRole"/> as the one that started it sees it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process) => this.process = process;

    public Uri Address { get; private set; } = null!;

    public static async Task<ServerProcess> StartAsync(string kind, string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ServerProcess).Assembly.Location);
        }

        foreach (var argument in new[] { "serve", kind, folder })
        {
            start.ArgumentList.Add(argument);
        }

        var server = new ServerProcess(Process.Start(start)!);
        server.Address = new((await server.ReadAsync()).Address!);
        return server;
    }

    public async Task<ServerAnswer> AskAsync(ServerOrder order)
    {
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order, ServerJson.Default.ServerOrder));
        await process.StandardInput.FlushAsync();
        return await ReadAsync();
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            process.Kill();
        }

        process.Dispose();
    }

    private async Task<ServerAnswer> ReadAsync() =>
        JsonSerializer.Deserialize(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server ended."), ServerJson.Default.ServerAnswer)!;
}
