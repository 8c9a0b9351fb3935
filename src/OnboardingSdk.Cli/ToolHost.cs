using System.Text;
using OnboardingSdk.Cli.Screens;

namespace OnboardingSdk.Cli;

/// <summary>All that the tool knows of the outside: so that a test can run it beside others, in a folder of its own.</summary>
internal sealed class ToolHost
{
    public required TextWriter Output { get; init; }

    public required TextWriter Errors { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether the output goes to a terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether the person at the terminal can answer.</summary>
    public bool CanAsk { get; init; }

    /// <summary>Whether colours are shown.</summary>
    public bool IsColored { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = 80;

    public Func<string, string?> Variable { get; init; } = _ => null;

    public Screen Screen => new(Output, IsColored, IsTerminal ? Width : null);

    public Screen ErrorScreen => new(Errors, IsColored, IsTerminal ? Width : null);

    public string FullPath(string path) => Path.GetFullPath(path, Folder);

    /// <summary>A path as people at this folder would write it.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(Folder, FullPath(path)).Replace('\\', '/');
        return relative.StartsWith("../../..", StringComparison.Ordinal) ? FullPath(path).Replace('\\', '/') : relative;
    }

    public static ToolHost OfProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        var isTerminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new()
        {
            Output = Console.Out,
            Errors = Console.Error,
            Folder = Environment.CurrentDirectory,
            IsTerminal = isTerminal,
            CanAsk = isTerminal && !Console.IsInputRedirected,
            IsColored = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Width = isTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : 80,
            Variable = Environment.GetEnvironmentVariable,
        };
    }
}
