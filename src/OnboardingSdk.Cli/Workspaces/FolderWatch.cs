using System.Globalization;
using System.Threading.Channels;
using OnboardingSdk.Cli.Screens;

namespace OnboardingSdk.Cli.Workspaces;

/// <summary>Runs something again whenever a file of a folder changes.</summary>
internal sealed class FolderWatch(string folder, ToolHost host)
{
    // Editors write a file in several steps.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(100);

    /// <summary>Until it is cancelled; then what the last run returned.</summary>
    public async Task<int> RunAsync(Func<int> run, CancellationToken cancellationToken)
    {
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Changed() => changes.Writer.TryWrite(true);

        // Its parent is watched, so that a folder that is renamed or removed and comes back is still watched.
        using var watcher = new FileSystemWatcher(Path.GetDirectoryName(folder) ?? folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, e) => OnChange(e.FullPath);
        watcher.Created += (_, e) => OnChange(e.FullPath);
        watcher.Deleted += (_, e) => OnChange(e.FullPath);
        watcher.Renamed += (_, e) =>
        {
            OnChange(e.OldFullPath);
            OnChange(e.FullPath);
        };
        watcher.Error += (_, _) => Changed();
        watcher.EnableRaisingEvents = true;

        void OnChange(string path)
        {
            if (path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                Changed();
            }
        }

        var code = Run(run);
        try
        {
            while (await changes.Reader.WaitToReadAsync(cancellationToken))
            {
                await Task.Delay(Settling, cancellationToken);
                changes.Reader.TryRead(out _);
                code = Run(run);
            }
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C is how watching ends.
        }

        return code;
    }

    private int Run(Func<int> run)
    {
        if (host.IsTerminal)
        {
            host.Output.Write("\x1b[2J\x1b[3J\x1b[H");
        }

        int code;
        if (Directory.Exists(folder))
        {
            code = run();
        }
        else
        {
            host.Screen.Line(Styled.Bad($"The folder '{host.Shown(folder)}' is not there (any more)."));
            code = ExitCode.Found;
        }

        host.Screen.Line(Styled.Faint(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetLocalNow():HH:mm:ss}  Watching {host.Shown(folder)}. Ctrl+C ends it.")));
        host.Output.Flush();
        return code;
    }
}
