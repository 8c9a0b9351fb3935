using System.CommandLine;
using System.Text.Json.Nodes;
using OnboardingSdk.Cli.Findings;
using OnboardingSdk.Cli.Outlines;
using OnboardingSdk.Cli.Screens;
using OnboardingSdk.Cli.Workspaces;

namespace OnboardingSdk.Cli.Commands;

/// <summary><c>onboarding show</c></summary>
internal static class ShowCommand
{
    public static Command Create(ToolHost host)
    {
        var id = new Argument<string>("id") { Description = "The id of a flow, or of a milestone, segment, experiment or event." };
        var folder = FolderArgument.Create();
        var mermaid = new Option<bool>("--mermaid", "-m") { Description = "As a Mermaid graph, for a page of Markdown." };
        var command = new Command("show", "A flow as a readable outline or as a graph; a milestone, a segment, an experiment or an event with what uses it.") { id, folder, mermaid };
        command.SetAction(result =>
        {
            var workspace = result.Read(folder, host);
            var json = CanonicalJson.Of(workspace.Definitions);
            var asked = result.GetValue(id)!;
            var isFlow = json.Flows.Any(f => (string?)f["id"] == asked);
            if (!isFlow && !result.GetValue(mermaid) && DefinitionOutline.Write(host.Screen, Inventory.Of(workspace.Definitions), asked))
            {
                WarnOfErrors(workspace, host);
                return ExitCode.Fine;
            }

            var flow = Find(json, asked);
            if (result.GetValue(mermaid))
            {
                host.Output.Write(Mermaid.Of(flow));
                return ExitCode.Fine;
            }

            var definition = workspace.Definitions.Flows.First(f => f.Id == (string)flow["id"]!);
            var starters = References.Of(json).To("flow", definition.Id).Where(r => r.Field is "action" or "buttons" or "primary" or "secondary").Select(r => r.ToString()).Distinct().ToList();
            new FlowOutline(host.Screen).Write(flow, definition.Location, starters);
            WarnOfErrors(workspace, host);
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>What is shown is what could be read.</summary>
    public static void WarnOfErrors(Workspace workspace, ToolHost host)
    {
        if (workspace.Errors > 0)
        {
            host.ErrorScreen.Blank();
            host.ErrorScreen.Line(Styled.Caution($"{FindingSummary.Count(workspace.Errors, "error")} in these files, so something may be missing here: see 'onboarding validate'."));
        }
    }

    private static JsonObject Find(CanonicalJson json, string id)
    {
        var ids = json.Flows.Select(f => (string)f["id"]!).ToList();
        return json.Flows.FirstOrDefault(f => (string)f["id"]! == id)
            ?? throw new ToolException(
                ids.Count == 0 ? "There are no flows in this folder." : $"There is no flow '{id}'.{Nearest.Hint(id, ids)} 'onboarding list' has all.");
    }
}
