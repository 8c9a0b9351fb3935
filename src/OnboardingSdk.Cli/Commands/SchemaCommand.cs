using System.CommandLine;
using OnboardingSdk.Cli.Schemas;
using OnboardingSdk.Cli.Screens;
using OnboardingSdk.Cli.Workspaces;

namespace OnboardingSdk.Cli.Commands;

/// <summary><c>onboarding schema</c></summary>
internal static class SchemaCommand
{
    public static Command Create(ToolHost host)
    {
        var kind = new Argument<string?>("kind") { Description = "Print the schema of this kind, such as 'tour', and write nothing; 'all' prints the one for every file.", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string?>("--out", "-o") { Description = $"The folder to write into. Default: '{SchemaFiles.UsualFolder}', beside the folder 'onboarding'.", HelpName = "folder" };
        var check = new Option<bool>("--check") { Description = "Write nothing; say which files are not those of this version." };
        var command = new Command("schema", "JSON Schemas of all kinds of file, so that editors complete and explain each field.") { kind, output, check };
        command.SetAction(result =>
        {
            var files = SchemaFiles.All();
            if (result.GetValue(kind) is { } printed)
            {
                host.Output.Write(files[Name(printed)]);
                return ExitCode.Fine;
            }

            var folder = result.GetValue(output) is { } named ? host.FullPath(named) : Path.Combine(Path.GetDirectoryName(WorkspaceFolder.FindOrNew(host))!, SchemaFiles.UsualFolder);
            if (result.GetValue(check))
            {
                return Check(folder, files, host);
            }

            Write(folder, files, host);
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>Writes the files, those that differ; says which.</summary>
    public static void Write(string folder, IReadOnlyDictionary<string, string> files, ToolHost host)
    {
        if (Path.GetFileName(folder) == WorkspaceFolder.UsualName)
        {
            throw new ToolException($"'{host.Shown(folder)}' is read as definitions. Schemas lie beside it, as in '{SchemaFiles.UsualFolder}'.");
        }

        Directory.CreateDirectory(folder);
        var written = 0;
        foreach (var (name, content) in files.Where(file => !IsCurrent(folder, file.Key, file.Value)))
        {
            File.WriteAllText(Path.Combine(folder, name), content);
            written++;
        }

        host.Screen.Line(Styled.Good("written "), $"{host.Shown(folder)}/", Styled.Faint($"  {written} of {files.Count} schemas" + (written == 0 ? ": all are current" : "")));
    }

    private static string Name(string kind)
    {
        if (kind == "all")
        {
            return SchemaFiles.Whole;
        }

        return SchemaFiles.Kinds.ContainsKey(kind)
            ? SchemaFiles.NameOf(kind)
            : throw new ToolException($"There is no kind '{kind}'.{Nearest.Hint(kind, [.. SchemaFiles.Kinds.Keys])} The kinds are {string.Join(", ", SchemaFiles.Kinds.Keys)}.");
    }

    private static int Check(string folder, IReadOnlyDictionary<string, string> files, ToolHost host)
    {
        var differing = files.Where(file => !IsCurrent(folder, file.Key, file.Value)).Select(file => file.Key).ToList();
        if (differing.Count == 0)
        {
            host.Screen.Line(Styled.Good($"All {files.Count} schemas are current."), Styled.Faint($"  {host.Shown(folder)}"));
            return ExitCode.Fine;
        }

        foreach (var name in differing)
        {
            host.Screen.Line(Styled.Bad("differs "), host.Shown(Path.Combine(folder, name)), File.Exists(Path.Combine(folder, name)) ? "" : "  is not there");
        }

        host.Screen.Line("Write them with ", Styled.Accent($"onboarding schema --out {host.Shown(folder)}"), ".");
        return ExitCode.Found;
    }

    /// <summary>Whether a file says this; how its lines end is the repository's business.</summary>
    private static bool IsCurrent(string folder, string name, string content)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == content;
    }
}
