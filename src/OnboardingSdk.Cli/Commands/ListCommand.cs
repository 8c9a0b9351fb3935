using System.CommandLine;
using System.Text.Json;
using OnboardingSdk.Cli.Findings;
using OnboardingSdk.Cli.Outlines;

namespace OnboardingSdk.Cli.Commands;

/// <summary><c>onboarding list</c></summary>
internal static class ListCommand
{
    public static Command Create(ToolHost host)
    {
        var folder = FolderArgument.Create();
        var only = new Option<string?>("--only") { Description = "One section: flows, milestones, experiments, segments, events, attributes or settings.", HelpName = "section" }
            .AcceptOnlyFromAmong("flows", "milestones", "experiments", "segments", "events", "attributes", "settings");
        var format = new Option<string>("--format", "-f") { Description = "For whom: text or json.", DefaultValueFactory = _ => "text", HelpName = "format" }.AcceptOnlyFromAmong("text", "json");
        var command = new Command("list", "What there is, and what uses what.") { folder, only, format };
        command.SetAction(result =>
        {
            var workspace = result.Read(folder, host);
            var sections = Inventory.Of(workspace.Definitions).Where(s => result.GetValue(only) is not { } wanted || s.Name == wanted).ToList();
            if (result.GetValue(format) == "json")
            {
                WriteJson(host.Output, sections);
            }
            else
            {
                InventoryText.Write(host.Screen, sections);
            }

            ShowCommand.WarnOfErrors(workspace, host);
            return ExitCode.Fine;
        });
        return command;
    }

    private static void WriteJson(TextWriter output, IEnumerable<InventorySection> sections)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonReport.Options))
        {
            json.WriteStartObject();
            foreach (var section in sections)
            {
                json.WriteStartArray(section.Name);
                foreach (var item in section.Items)
                {
                    json.WriteStartObject();
                    json.WriteString("id"u8, item.Id);
                    json.WriteString("is"u8, item.Is);
                    json.WriteString("says"u8, item.Says);
                    json.WriteString("at"u8, item.Place.ToString());
                    json.WriteStartArray("usedBy"u8);
                    item.UsedBy.ToList().ForEach(json.WriteStringValue);
                    json.WriteEndArray();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
