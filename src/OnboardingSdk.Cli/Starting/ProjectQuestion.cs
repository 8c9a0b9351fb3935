using Spectre.Console;

namespace OnboardingSdk.Cli.Starting;

/// <summary>Asks which of several projects is meant.</summary>
internal static class ProjectQuestion
{
    public static WebProject Ask(IReadOnlyList<WebProject> projects, ToolHost host) => AnsiConsole.Prompt(
        new SelectionPrompt<WebProject>().Title("Which web project?").UseConverter(project => Markup.Escape(host.Shown(project.File))).AddChoices(projects));
}
