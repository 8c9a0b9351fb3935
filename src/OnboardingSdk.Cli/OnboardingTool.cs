using System.CommandLine;
using System.Reflection;
using OnboardingSdk.Cli.Commands;
using OnboardingSdk.Cli.Screens;

namespace OnboardingSdk.Cli;

/// <summary>The tool: its commands, and how each run ends.</summary>
internal static class OnboardingTool
{
    /// <summary>Its version, without the commit.</summary>
    public static string Version { get; } =
        (typeof(OnboardingTool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[0];

    public static RootCommand Create(ToolHost host) =>
        new("Product tours, checklists and milestones as files: checks them, explains them, brings them over from elsewhere.")
        {
            InitCommand.Create(host),
            ValidateCommand.Create(host),
            ExplainCommand.Create(host),
            ListCommand.Create(host),
            ShowCommand.Create(host),
            DoctorCommand.Create(host),
            WhyCommand.Create(host),
            SimulateCommand.Create(host),
            ImportCommand.Create(host),
            ExportCommand.Create(host),
            SchemaCommand.Create(host),
            TranslationsCommand.Create(host),
        };

    private static int Misused(ParseResult parsed, ToolHost host)
    {
        var commands = parsed.RootCommandResult.Command.Subcommands.Select(c => c.Name).ToList();
        var unknown = parsed.CommandResult.Command is RootCommand && parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        if (unknown is not null)
        {
            host.ErrorScreen.Line(Styled.Bad($"There is no command '{unknown}'.{Nearest.Hint(unknown, commands)}"));
        }
        else
        {
            foreach (var error in parsed.Errors)
            {
                host.ErrorScreen.Line(Styled.Bad(error.Message));
            }
        }

        host.ErrorScreen.Line(Styled.Faint("'onboarding --help' lists the commands, 'onboarding <command> --help' what each takes."));
        return ExitCode.CouldNotRun;
    }

    public static int Run(IReadOnlyList<string> args, ToolHost host)
    {
        var configuration = new InvocationConfiguration { Output = host.Output, Error = host.Errors, EnableDefaultExceptionHandler = false };
        try
        {
            var parsed = Create(host).Parse(args.Count == 0 ? ["--help"] : args);
            if (parsed.Errors.Count > 0)
            {
                return Misused(parsed, host);
            }

            return parsed.InvokeAsync(configuration).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is ToolException or IOException or UnauthorizedAccessException)
        {
            host.ErrorScreen.Line(Styled.Bad(e.Message));
            return ExitCode.CouldNotRun;
        }
    }
}
