using System.CommandLine;
using System.Text.Json;
using OnboardingSdk.Cli.Checkups;
using OnboardingSdk.Cli.Findings;
using OnboardingSdk.Cli.Screens;
using OnboardingSdk.Cli.Workspaces;

namespace OnboardingSdk.Cli.Commands;

/// <summary><c>onboarding doctor</c></summary>
internal static class DoctorCommand
{
    public static Command Create(ToolHost host)
    {
        var folder = FolderArgument.Create();
        var format = new Option<string>("--format", "-f") { Description = "For whom: text or json.", DefaultValueFactory = _ => "text", HelpName = "format" }.AcceptOnlyFromAmong("text", "json");
        var command = new Command("doctor", "Is this ready for users? What is missing between them and the activation, with what to do.") { folder, format };
        command.SetAction(result =>
        {
            var workspace = result.Read(folder, host);
            if (workspace.Errors > 0)
            {
                host.ErrorScreen.Line(Styled.Bad($"{FindingSummary.Count(workspace.Errors, "error")}: repair what 'onboarding validate' finds first."));
                return ExitCode.Found;
            }

            var sources = AppSources.Around(workspace.Folder);
            var context = new CheckupContext(workspace.Definitions, sources);
            List<Checkup> found = [.. GoalChecks.Of(context), .. FlowChecks.Of(context), .. HelpChecks.Of(context), .. AudienceChecks.Of(context), .. UseChecks.Of(context)];
            found = [.. found.OrderByDescending(check => check.IsProblem)];
            if (result.GetValue(format) == "json")
            {
                WriteJson(host.Output, found);
            }
            else
            {
                Write(host.Screen, found, workspace, sources, host);
            }

            return found.Exists(check => check.IsProblem) ? ExitCode.Found : ExitCode.Fine;
        });
        return command;
    }

    private static void Write(Screen screen, List<Checkup> found, Workspace workspace, AppSources? sources, ToolHost host)
    {
        foreach (var check in found)
        {
            screen.Pair(0, 9, check.IsProblem ? Styled.Bad("problem") : Styled.Caution("advice"), check.What, Styled.Faint($"  {check.Name}"));
            screen.Pair(9, 4, Styled.Accent("do"), check.Todo);
            if (check.Place is { File: not null } place)
            {
                screen.Indented(9, Styled.Faint(place.ToString()));
            }

            screen.Blank();
        }

        var problems = found.Count(check => check.IsProblem);
        screen.Line(
            found.Count == 0 ? Styled.Good("All is well.") : new Styled($"{FindingSummary.Count(problems, "problem")}, {found.Count - problems} of advice.", problems > 0 ? Ink.Bad : Ink.Caution),
            Styled.Faint(sources is null
                ? $"  Looked at {FindingSummary.Count(workspace.Files.Count, "file")}; no project was found around them, so tracking and targets were not looked for."
                : $"  Looked at {FindingSummary.Count(workspace.Files.Count, "file")}, and for tracking and targets at {sources.Files} of {host.Shown(sources.Folder)}."));
    }

    private static void WriteJson(TextWriter output, List<Checkup> found)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonReport.Options))
        {
            json.WriteStartArray();
            foreach (var check in found)
            {
                json.WriteStartObject();
                json.WriteString("name"u8, check.Name);
                json.WriteString("severity"u8, check.IsProblem ? "problem"u8 : "advice"u8);
                json.WriteString("what"u8, check.What);
                json.WriteString("do"u8, check.Todo);
                if (check.Place is { } place)
                {
                    json.WriteString("at"u8, place.ToString());
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
