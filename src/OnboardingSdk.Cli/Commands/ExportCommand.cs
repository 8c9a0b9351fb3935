using System.CommandLine;
using OnboardingSdk.Cli.Findings;
using OnboardingSdk.Cli.Formatting;
using OnboardingSdk.Cli.Screens;

namespace OnboardingSdk.Cli.Commands;

/// <summary><c>onboarding export</c></summary>
internal static class ExportCommand
{
    public static Command Create(ToolHost host)
    {
        var folder = FolderArgument.Create();
        var output = new Option<string?>("--output", "-o") { Description = "The file to write. Default: the standard output.", HelpName = "file" };
        var indented = new Option<bool>("--indented") { Description = "Laid out for people; otherwise without white space, as it is hashed." };
        var command = new Command("export", "All definitions as one canonical JSON file: what means the same is written the same.") { folder, output, indented };
        command.SetAction(result =>
        {
            var workspace = result.Read(folder, host);
            if (workspace.Errors > 0)
            {
                TextReport.Write(host.ErrorScreen, workspace, isBrief: true);
                return ExitCode.Found;
            }

            using var buffer = new MemoryStream();
            DefinitionWriter.Write(workspace.Definitions, buffer);
            var json = System.Text.Encoding.UTF8.GetString(buffer.ToArray());
            if (result.GetValue(indented))
            {
                json = JsonLayout.Of(System.Text.Json.Nodes.JsonNode.Parse(json)!);
            }

            if (result.GetValue(output) is not { } file)
            {
                host.Output.WriteLine(json);
                return ExitCode.Fine;
            }

            File.WriteAllText(host.FullPath(file), json + "\n");
            host.Screen.Line(Styled.Good($"Written: {host.Shown(file)}"), Styled.Faint($"  catalog {Catalog.Create(workspace.Definitions).Catalog!.Hash}"));
            return ExitCode.Fine;
        });
        return command;
    }
}
