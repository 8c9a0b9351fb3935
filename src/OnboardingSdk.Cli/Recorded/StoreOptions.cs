using System.CommandLine;
using OnboardingSdk.Cli.Screens;

namespace OnboardingSdk.Cli.Recorded;

/// <summary>The options of the commands that look into what a host has recorded.</summary>
internal sealed class StoreOptions
{
    private const string Usual = "App_Data/onboarding.db";

    public Option<string?> Store { get; } = new("--store", "-s") { Description = $"The host's SQLite file; it is only read. Default: {Usual}, here or in the one place below.", HelpName = "file" };

    public Option<string> Tenant { get; } = new("--tenant") { Description = "The tenant. Default: 'default'.", DefaultValueFactory = _ => SubjectKey.DefaultTenant, HelpName = "tenant" };

    public void AddTo(Command command)
    {
        command.Add(Store);
        command.Add(Tenant);
    }

    /// <summary>Looks into the file, beside whatever app is using it.</summary>
    public async Task<int> ReadAsync(ParseResult result, ToolHost host, Func<Recordings, Task<int>> read)
    {
        var file = Find(result.GetValue(Store), host);
        await using var store = new SqliteStore(new() { Path = file, ReadOnly = true, BusyTimeout = TimeSpan.FromSeconds(5) });
        try
        {
            await store.InitializeAsync().ConfigureAwait(false);
            return await read(await Recordings.OpenAsync(store, result.GetValue(Tenant)!, host.Shown(file)).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is StoreVersionException or StoreUnavailableException)
        {
            host.ErrorScreen.Line(Styled.Bad(e.Message));
            return ExitCode.CouldNotRun;
        }
    }

    private static string Find(string? named, ToolHost host)
    {
        if (named is not null)
        {
            var file = host.FullPath(named);
            return File.Exists(file) ? file : throw new ToolException($"There is no file '{named}'. Name the SQLite file that the host keeps its progress in, such as {Usual}.");
        }

        if (File.Exists(host.FullPath(Usual)))
        {
            return host.FullPath(Usual);
        }

        var below = Directory.EnumerateFiles(host.Folder, "onboarding.db", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4, IgnoreInaccessible = true })
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "App_Data").Order(StringComparer.Ordinal).Take(3).ToList();
        return below switch
        {
            [var one] => one,
            [] => throw new ToolException($"There is no {Usual} here or below. Name the host's SQLite file with --store."),
            _ => throw new ToolException($"There are several: {string.Join(", ", below.Select(host.Shown))}. Name one with --store."),
        };
    }
}
