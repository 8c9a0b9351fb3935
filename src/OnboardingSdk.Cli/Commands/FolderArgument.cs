using System.CommandLine;
using OnboardingSdk.Cli.Workspaces;

namespace OnboardingSdk.Cli.Commands;

/// <summary>The argument of all commands that read definitions.</summary>
internal static class FolderArgument
{
    public static Argument<string?> Create() => new("folder")
    {
        Description = "The folder with the definitions. Default: 'onboarding', here or in the one place below.",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "folder",
    };

    public static Workspace Read(this ParseResult result, Argument<string?> argument, ToolHost host)
    {
        var folder = WorkspaceFolder.Find(result.GetValue(argument), host);
        return Workspace.Read(folder, host);
    }
}
