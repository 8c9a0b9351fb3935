using Spectre.Console;

namespace OnboardingSdk.Cli.Importing;

/// <summary>Goes through many files, with a bar for whoever is watching.</summary>
internal static class ImportProgress
{
    private const int Many = 20;

    public static IReadOnlyList<ImportedFile> Run(IReadOnlyList<string> files, Func<string, ImportedFile> read, ToolHost host)
    {
        // The library that draws the bar is only loaded where there is one.
        return host.IsTerminal && files.Count >= Many ? WithBar(files, read) : [.. files.Select(read)];
    }

    private static List<ImportedFile> WithBar(IReadOnlyList<string> files, Func<string, ImportedFile> read)
    {
        var imported = new List<ImportedFile>();
        AnsiConsole.Progress().AutoClear(true).Start(progress =>
        {
            var bar = progress.AddTask("Reading", maxValue: files.Count);
            foreach (var file in files)
            {
                imported.Add(read(file));
                bar.Increment(1);
            }
        });
        return imported;
    }
}
