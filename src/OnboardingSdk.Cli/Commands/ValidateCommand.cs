using System.CommandLine;
using OnboardingSdk.Cli.Findings;
using OnboardingSdk.Cli.Workspaces;

namespace OnboardingSdk.Cli.Commands;

/// <summary><c>onboarding validate</c></summary>
internal static class ValidateCommand
{
    public static Command Create(ToolHost host)
    {
        var folder = FolderArgument.Create();
        var format = new Option<string>("--format", "-f") { Description = "For whom: text, json, sarif or github.", DefaultValueFactory = _ => "text", HelpName = "format" }
            .AcceptOnlyFromAmong("text", "json", "sarif", "github");
        var brief = new Option<bool>("--brief", "-b") { Description = "One line for each finding, without excerpt and explanation." };
        var strict = new Option<bool>("--strict") { Description = "Warnings count as errors." };
        var watch = new Option<bool>("--watch", "-w") { Description = "Validate again whenever a file changes, until Ctrl+C." };
        var command = new Command("validate", "Find everything that is wrong, with place, reason and fix.") { folder, format, brief, strict, watch };
        command.SetAction(async (result, cancellation) =>
        {
            var path = WorkspaceFolder.Find(result.GetValue(folder), host);
            int Validate()
            {
                var workspace = Workspace.Read(path, host);
                Write(workspace, result.GetValue(format)!, result.GetValue(brief), host);
                return workspace.Errors > 0 || (result.GetValue(strict) && workspace.Warnings > 0) ? ExitCode.Found : ExitCode.Fine;
            }

            if (!result.GetValue(watch))
            {
                return Validate();
            }

            if (result.GetValue(format) != "text")
            {
                throw new ToolException("--watch is for people: it goes with --format text only.");
            }

            return await new FolderWatch(path, host).RunAsync(Validate, cancellation);
        });
        return command;
    }

    private static void Write(Workspace workspace, string format, bool isBrief, ToolHost host)
    {
        switch (format)
        {
            case "json": JsonReport.Write(host.Output, workspace, host); break;
            case "sarif": SarifReport.Write(host.Output, workspace); break;
            case "github": GitHubReport.Write(host.Output, workspace, host); break;
            default: TextReport.Write(host.Screen, workspace, isBrief); break;
        }
    }
}
