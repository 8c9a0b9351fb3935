using System.CommandLine;
using OnboardingSdk.Cli.Findings;
using OnboardingSdk.Cli.Importing;
using OnboardingSdk.Cli.Screens;
using OnboardingSdk.Cli.Workspaces;

namespace OnboardingSdk.Cli.Commands;

/// <summary><c>onboarding import</c></summary>
internal static class ImportCommand
{
    public static Command Create(ToolHost host)
    {
        var sources = new Argument<string[]>("files") { Description = "Files of other tools, or folders with such files.", Arity = ArgumentArity.OneOrMore };
        var to = new Option<string?>("--to") { Description = "The folder to write into. Default: 'onboarding', here or in the one place below.", HelpName = "folder" };
        var from = new Option<string?>("--from") { Description = "What they are, where it is not seen: " + string.Join(", ", ImportFormats.All.Select(f => f.Name)) + ".", HelpName = "tool" }
            .AcceptOnlyFromAmong([.. ImportFormats.All.Select(f => f.Name)]);
        var report = new Option<string?>("--report") { Description = "Write all that is lost, changed or to be checked into this file, as Markdown to work through.", HelpName = "file" };
        var strings = new Option<string?>("--strings") { Description = "The texts of a Moodle tour that has keys in their place: a language file (PHP), or a JSON object.", HelpName = "file" };
        var dry = new Option<bool>("--dry-run") { Description = "Write nothing; say what would be written." };
        var force = new Option<bool>("--force") { Description = "Overwrite files that exist." };
        var command = new Command("import", "Bring tours and checklists over from other tools, and say what cannot come along.") { sources, to, from, report, strings, dry, force };
        command.SetAction(result =>
        {
            var workspace = Target(result.GetValue(to), host);
            var importer = new Importer(workspace, result.GetValue(from), LanguageFile.Read(result.GetValue(strings) is { } file ? host.FullPath(file) : null), host);
            var imported = ImportProgress.Run(Files(result.GetValue(sources)!, host), importer.Read, host);
            var files = importer.Write(imported);
            ImportReport.Write(host.Screen, imported);
            if (result.GetValue(report) is { } page)
            {
                File.WriteAllText(host.FullPath(page), ImportReport.Page(imported));
            }

            var isFine = imported.All(f => f.Failure is null);
            return Save(files, importer, result.GetValue(dry), result.GetValue(force), host) && isFine ? ExitCode.Fine : ExitCode.Found;
        });
        return command;
    }

    private static Workspace Target(string? named, ToolHost host)
    {
        // A new folder is as good as an old one.
        var folder = named is not null ? host.FullPath(named) : WorkspaceFolder.FindOrNew(host);
        return Directory.Exists(folder) ? Workspace.Read(folder, host) : Workspace.Empty(folder);
    }

    private static List<string> Files(IEnumerable<string> sources, ToolHost host)
    {
        var files = new List<string>();
        foreach (var source in sources)
        {
            var path = host.FullPath(source);
            if (File.Exists(path))
            {
                files.Add(path);
            }
            else if (Directory.Exists(path))
            {
                files.AddRange(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                    .Where(f => Path.GetExtension(f).ToUpperInvariant() is ".JSON" or ".YAML" or ".YML").Order(StringComparer.Ordinal));
            }
            else
            {
                throw new ToolException($"There is no file or folder '{source}'.");
            }
        }

        return [.. files.Distinct()];
    }

    private static bool Save(IReadOnlyDictionary<string, string> files, Importer importer, bool isDry, bool isForced, ToolHost host)
    {
        var names = files.Keys.Select(host.Shown).ToHashSet(StringComparer.Ordinal);
        var found = importer.With(files).Diagnostics.Where(d => names.Contains(d.Location.File ?? "")).ToList();
        foreach (var finding in found)
        {
            host.Screen.Hanging(0, 2, new Styled(finding.ToString(), finding.Severity == Severity.Error ? Ink.Bad : Ink.Caution));
        }

        if (found.Exists(d => d.Severity == Severity.Error))
        {
            host.Screen.Line(Styled.Bad("Nothing was written: with these files the folder would not be valid."));
            return false;
        }

        var there = files.Keys.Where(File.Exists).Select(host.Shown).ToList();
        if (there.Count > 0 && !isForced && !isDry)
        {
            host.Screen.Line(Styled.Bad($"Nothing was written: {string.Join(", ", there)} exists already. --force overwrites."));
            return false;
        }

        foreach (var (path, content) in files)
        {
            if (!isDry)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, content);
            }

            host.Screen.Line(Styled.Good(isDry ? "would write " : "written "), host.Shown(path));
        }

        return true;
    }
}
