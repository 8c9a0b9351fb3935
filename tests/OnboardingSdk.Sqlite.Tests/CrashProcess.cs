using System.Diagnostics;

namespace OnboardingSdk.Sqlite.Tests;

/// <summary>A process that commits into a file, and what it has acknowledged.</summary>
internal sealed class CrashProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    public CrashProcess(string path, string name, int commits)
    {
        var host = Path.Combine(AppContext.BaseDirectory, "OnboardingSdk.Sqlite.CrashHost.dll");
        var start = new ProcessStartInfo("dotnet", [host, path, name, commits.ToString(System.Globalization.CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start)!;
        output = ReadAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Done when the first commit was acknowledged.</summary>
    public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>SIGKILL: nothing in the process runs any more.</summary>
    public void Kill() => process.Kill();

    /// <summary>The ids that were acknowledged. A line that is cut off is none.</summary>
    public async Task<IReadOnlyList<string>> EndAsync(bool killed)
    {
        await process.WaitForExitAsync();
        var text = await output;
        if (!killed)
        {
            process.ExitCode.ShouldBe(0, await errors);
        }

        return [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n').Where(l => !l.StartsWith('#')).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private async Task<string> ReadAsync()
    {
        var text = new System.Text.StringBuilder();
        var buffer = new char[4096];
        while (await process.StandardOutput.ReadAsync(buffer) is var read && read > 0)
        {
            text.Append(buffer, 0, read);
            Started.TrySetResult();
        }

        Started.TrySetResult();
        return text.ToString();
    }
}
