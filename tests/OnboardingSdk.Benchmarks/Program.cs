using System.Diagnostics;
using OnboardingSdk.Benchmarks;

if (args is ["serve", var kind, var folder])
{
    await ServerRole.RunAsync(kind, folder);
    return 0;
}

var quick = args.Contains("--quick");
var only = args.FirstOrDefault(a => a.StartsWith("--only=", StringComparison.Ordinal))?["--only=".Length..];
var settings = quick ? BenchSettings.Quick : BenchSettings.Full;
var machine = Machine.Describe();
var inMemory = args.Contains("--in-memory");
using var folders = new TemporaryFolder(inMemory);
var report = new Report(machine, folders.FileSystem);
var watch = Stopwatch.StartNew();
Console.WriteLine($"{machine.Text}; files on {folders.FileSystem}; load average {Machine.LoadAverage()}");

async Task Section(string name, Func<Task> run)
{
    if (only is null || name.StartsWith(only, StringComparison.Ordinal))
    {
        Console.WriteLine($"{watch.Elapsed:m\\:ss} {name}…");
        await run();
    }
}

try
{
    await Section("ingest", () => IngestBench.RunAsync(settings, folders, report));
    await Section("push", () => PushBench.RunAsync(settings, folders, report));
    await Section("memory", () => MemoryBench.RunAsync(settings, folders, report));
    await Section("fold", () => FoldBench.RunAsync(settings, report));

    report.Finish(watch.Elapsed);
    Console.WriteLine();
    Console.WriteLine(report.Tables());
    if (!quick && !inMemory && only is null)
    {
        Console.WriteLine($"Written to {report.WriteDocument()}.");
    }
    return 0;
}
catch (Exception e)
{
    // Caught here, so that the temporary folder is removed.
    Console.Error.WriteLine(e);
    return 1;
}
