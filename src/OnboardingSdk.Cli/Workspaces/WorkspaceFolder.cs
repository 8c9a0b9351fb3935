namespace OnboardingSdk.Cli.Workspaces;

/// <summary>Finds the folder with the definitions.</summary>
internal static class WorkspaceFolder
{
    public const string UsualName = "onboarding";

    private const int Depth = 4;
    private static readonly string[] Skipped = ["bin", "obj", "node_modules", "artifacts", "wwwroot"];

    /// <summary>The folder that was named; else <c>onboarding</c>, here or in one place below.</summary>
    public static string Find(string? named, ToolHost host)
    {
        if (named is not null)
        {
            var path = host.FullPath(named);
            return Directory.Exists(path) ? path
                : File.Exists(path) ? throw new ToolException($"'{named}' is a file. Name the folder: all of its files are read together, since they refer to each other.")
                : throw new ToolException($"There is no folder '{named}'.");
        }

        var usual = host.FullPath(UsualName);
        if (Directory.Exists(usual))
        {
            return usual;
        }

        if (Path.GetFileName(host.Folder) == UsualName && HasDefinitions(host.Folder))
        {
            return host.Folder;
        }

        var found = Below(host.Folder, Depth).Where(HasDefinitions).Order(StringComparer.Ordinal).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new ToolException("There is no folder 'onboarding' here or below. Name the folder, or begin with 'onboarding init'."),
            _ => throw new ToolException("There are several folders with definitions; name one: " + string.Join(", ", found.Select(host.Shown)) + "."),
        };
    }

    /// <summary>The folder <c>onboarding</c>, here or in one place below; where there is none, the one that is to be here.</summary>
    public static string FindOrNew(ToolHost host) =>
        Directory.Exists(host.FullPath(UsualName)) || (Path.GetFileName(host.Folder) == UsualName && HasDefinitions(host.Folder)) || Below(host.Folder, Depth).Any(HasDefinitions)
            ? Find(null, host)
            : host.FullPath(UsualName);

    private static IEnumerable<string> Below(string folder, int depth)
    {
        if (depth == 0)
        {
            yield break;
        }

        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };
        foreach (var child in Directory.EnumerateDirectories(folder, "*", options))
        {
            var name = Path.GetFileName(child);
            if (name == UsualName)
            {
                yield return child;
            }
            else if (!name.StartsWith('.') && !Skipped.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                foreach (var inner in Below(child, depth - 1))
                {
                    yield return inner;
                }
            }
        }
    }

    private static bool HasDefinitions(string folder) => Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Any();
}
